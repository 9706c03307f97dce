# الدخول: تسجيل الدخول والدعوات وعبارات المرور وأوراق الاسترداد والبصمات. تُقرأ مرة أو مرتين في السنة، وفي الغالب ممن لم
# يتعامل مع المفاتيح قط: كل جملة تقول ما يُفعل أو ما يحدث.

## في كل مكان

desk-next = التالي
desk-previous = رجوع
desk-steps = الخطوة { $number } من { $count }: { $name }
role-administrator = مسؤول
role-analyst = محلل
role-instance = مسؤول الخادم

## تسجيل الدخول

desk-sign-in-passkey = تسجيل الدخول بمفتاح مرور
desk-sign-in-recover = نسيت عبارة المرور أو ضاع الجهاز؟
desk-sign-in-step-passkey = جهازك يسأل من أنت …
desk-factor-title = الخطوة الثانية
desk-factor-what = عبارة مرورك صحيحة. اكتب الآن الأرقام الستة التي يعرضها تطبيقك، أو استعمل مفتاح مرور.
desk-factor-code = الرمز من تطبيقك
desk-factor-do = تسجيل الدخول
desk-factor-passkey = استعمال مفتاح مرور
desk-factor-back = البدء من جديد
desk-factor-lost = ضاع الاثنان؟ ابدأ من جديد واختر «نسيت عبارة المرور أو ضاع الجهاز؟»: ورقة الاسترداد تفتح الحساب وتزيل الخطوة الثانية.
desk-factor-missing = اكتب الأرقام الستة التي يعرضها تطبيقك الآن.
desk-factor-wrong = هذا الرمز غير صحيح. يصلح كل رمز نصف دقيقة ومرة واحدة فقط. إن بقي خاطئًا فتحقق من ساعة الجهاز الذي يعرضه.
desk-unlock-title = فتح مفاتيحك
desk-unlock-what = مفتاح مرورك صحيح، لكنه لا يستطيع فتح مفاتيحك هنا. اكتب عبارة مرورك لذلك.
desk-unlock-do = فتح
desk-unlock-wrong = هذه ليست عبارة مرورك. تحقق منها ومن زر الأحرف الكبيرة.
desk-locked-enrolled = أُنشئ حسابك. سجّل الدخول بعبارة مرورك، فتتأكد أنك حفظتها.
desk-locked-recovered = حسابك مفتوح من جديد.
desk-first-use-title = قارن مفتاح المنظمة مرة واحدة
desk-first-use = لم يذكر رابطك ولا زيارة سابقة مفتاح المنظمة، لذلك صدّقت هذه الصفحة الخادم. من الآن يتذكره حسابك، ولا يستطيع أي خادم استبداله خفية. قارنه بما لدى المسؤول، بالهاتف أو على الورق:
desk-first-use-read = قارنته، أو سأفعل
desk-awaiting-title = لا يستطيع أحد التبليغ إليك بعد
desk-awaiting = على المسؤول أن يقارن مفاتيحك الجديدة معك ثم ينشرها. اتصل به، وليقرأ كل منكما هذه الكلمات للآخر.
desk-awaiting-show = إظهار ما يُقارَن
desk-awaiting-check = انظر من جديد
desk-awaiting-over = نُشرت مفاتيحك. يمكن أن تصلك البلاغات الآن.
desk-awaiting-still = لم تُنشر بعد.

## الدعوة

desk-enrol-title = أنت مدعو
desk-enrol-opening = جارٍ فتح رابطك …
desk-enrol-who = تدعوك { $organisation } إلى مكتبها بصفة { $role }.
desk-enrol-who-instance = أنت مدعو إلى إدارة هذا الخادم: منظماته وحالته. لا يمكن قراءة أي بلاغ بهذا الحساب.
desk-enrol-until = يعمل الرابط حتى
desk-enrol-what = في نحو خمس دقائق:
desk-enrol-what-passphrase = تحصل على عبارة مرور. لن يعرفها غيرك، ولا يستطيع أحد استرجاعها.
desk-enrol-what-sheet = تطبع ورقة استرداد أو تحفظها، لليوم الذي تضيع فيه العبارة أو يضيع الجهاز.
desk-enrol-what-compare = تقارن ست كلمات مع المسؤول بالهاتف، فتعرفان كلاكما أن المفاتيح مفاتيحك.
desk-enrol-alone = افعل ذلك حيث لا ينظر أحد إلى شاشتك، وعلى جهاز لك وحدك.
desk-enrol-begin = ابدأ
desk-link-in-hand = احتفظ بالرابط إلى أن تنتهي: لا تتركه هذه الصفحة في عنوان ولا في سجل التصفح، فإن أعدت تحميلها فعليك أن تفتحه من جديد.
desk-enrol-do = أنشئ حسابي
desk-enrol-to-desk = إلى المكتب
desk-enrol-step-welcome = الدعوة
desk-enrol-step-passphrase = عبارة المرور
desk-enrol-step-sheet = ورقة الاسترداد
desk-enrol-step-check = التحقق
desk-enrol-step-compare = المقارنة
desk-enrol-done-title = أُنشئ حسابك
desk-enrol-compare-title = اتصل بالمسؤول
desk-enrol-compare = اتصل برقم تعرفه، لا برقم من الرسالة التي أتت بك إلى هنا. ليقرأ كل منكما هذه الكلمات أو الأرقام للآخر. تريان الشيء نفسه إن لم يكن بينكما أحد.
desk-enrol-compare-if = إن اختلفت فقل ذلك للمسؤول ولا تسجّل الدخول في أي مكان: استُبدلت المفاتيح في الطريق.
desk-enrol-compare-until = إلى أن ينشر المسؤول مفاتيحك لا يستطيع أحد التبليغ إليك. تجد هذه الكلمات مجددًا تحت «حسابي».
desk-enrol-compare-later = لم تنشر منظمتك قائمة قراء بعد. عندما تنشرها تجد تحت «حسابي» الكلمات التي تقارنها مع المسؤول.
desk-enrol-next-title = ما الذي يأتي بعد ذلك
desk-enrol-next = تستطيع تسجيل الدخول الآن. احفظ العبارة والورقة بعيدًا عن هذا الجهاز.
desk-link-dead-title = لم يعد هذا الرابط يعمل
desk-link-dead = استُعمل، أو انتهت مدته، أو حل محله رابط أحدث. لا بأس في ذلك: اطلب من المسؤول رابطًا جديدًا.
desk-link-none-title = تحتاج هذه الصفحة إلى رابطها
desk-link-none = أُعيد تحميلها أو فُتحت بلا رابط. افتح الرابط من جديد من حيث هو عندك: يعمل إلى أن يُستعمل.
desk-link-dead-enrolled = إن كنت قد استعملته بنفسك فحسابك موجود: سجّل الدخول. وإن لم تستعمله فأخبر المسؤول أن غيرك ربما فعل.
desk-link-dead-sign-in = تسجيل الدخول

## حساب جديد

desk-account-passphrase-title = عبارة مرورك
desk-account-passphrase-what = تفتح مفاتيحك ولا تُرسل أبدًا. أنشأ هذا الجهاز عبارة لا يستطيع أحد تخمينها.
desk-account-making = جارٍ إنشاء مفاتيحك …
desk-account-making-slow = جارٍ إنشاء مفاتيحك. قد يستغرق ذلك عدة دقائق في هذا المتصفح …
desk-passphrase-legend = عبارة المرور
desk-passphrase-made = عبارة أُنشئت هنا (موصى بها)
desk-passphrase-own = عبارة من عندي
desk-passphrase-another = عبارة أخرى
desk-passphrase-copy = نسخ
desk-passphrase-copied = نُسخت
desk-passphrase-keep = اكتبها على ورقة أو ضعها في مدير كلمات مرور. احفظها عن ظهر قلب بعد أن تكتبها بضع مرات.
desk-passphrase-type = عبارتك
desk-passphrase-repeat = العبارة نفسها مرة أخرى
desk-passphrase-strength = صعوبة تخمينها
desk-passphrase-typed-hint = الأفضل عدة كلمات لا علاقة بينها ولا علاقة لها بك.
desk-passphrase-scoring = جارٍ التحقق من صعوبة تخمينها …
desk-passphrase-weak = سهلة التخمين. أضف كلمات لا علاقة بينها.
desk-passphrase-nearly = ليست صعبة بما يكفي بعد. أضف كلمة أخرى.
desk-passphrase-strong = صعبة التخمين.
desk-passphrase-differs = صعبة التخمين، لكن الثانية مختلفة.
desk-passphrase-unscored = تعذر التحقق من صعوبة تخمينها. استعمل عبارة أُنشئت هنا، أو حاول لاحقًا.
desk-passphrase-missing = اختر عبارة مرور صعبة التخمين، واكتبها مرتين إن كانت من عندك.

## ورقة الاسترداد

desk-sheet-title = ورقة الاسترداد
desk-sheet-what = تفتح هذه الورقة حسابك إذا ضاعت العبارة أو الجهاز. لا تُعرض إلا الآن. اطبعها أو احفظها، وضعها حيث تضع جواز سفر؛ لا على هذا الجهاز ولا مع العبارة.
desk-sheet-heading = ورقة الاسترداد – { $organisation }
desk-sheet-for = اسم الدخول: { $login }
desk-sheet-made = أُنشئت في { $day }
desk-sheet-how = إذا ضاعت العبارة أو الجهاز فاذهب إلى هذا العنوان، واختر «نسيت عبارة المرور أو ضاع الجهاز؟»، واكتب المجموعات أعلاه:
desk-sheet-warning = من يملك هذه الورقة يقرأ كل ما تستطيع قراءته. لا تُرها أحدًا. إن ضاعت فأنشئ ورقة جديدة تحت «حسابي»: عندها لا يقبل الخادم هذه بعد ذلك، ويُخرَج كل من سجّل دخوله في مكان آخر. أما ما قرأه أحد بها أو نسخه من قبل فلا يمكن استرجاعه.
desk-sheet-print = طباعة
desk-sheet-save = حفظ في ملف
# جزء من اسم الملف.
desk-sheet-file = ورقة-الاسترداد
desk-sheet-kept = هي معي، تابع
desk-sheet-check-title = هل الورقة موجودة؟
desk-sheet-check-why = يكتشف كثيرون متأخرين أن ورقتهم ليست في أي مكان. خذ الورقة واكتب مجموعة واحدة منها.
desk-sheet-check-label = المجموعة { $number }
desk-sheet-check-missing = اكتب المجموعة كما هي على ورقتك.
desk-sheet-check-wrong = ليست هذه المجموعة { $number }. انظر إلى الرقم الذي أمامها.
desk-sheet-check-back = إظهار الورقة مرة أخرى

## الاسترداد

desk-recover-title = العودة بورقة الاسترداد
desk-recover-what = تفتح ورقتك مفاتيحك مرة واحدة. بعدها تختار عبارة مرور جديدة وتحصل على ورقة جديدة. تنتهي كل الجلسات الأخرى، وتُزال الرموز ومفاتيح المرور.
desk-recover-groups = المجموعات التي على ورقتك
desk-recover-groups-hint = لا فرق بين الأحرف الكبيرة والصغيرة. يمكن لصق ورقة محفوظة كاملة في الحقل الأول.
desk-recover-group = المجموعة { $number }
desk-recover-open = افتح حسابي
desk-recover-back = رجوع إلى تسجيل الدخول
desk-recover-neither = لا عبارة ولا ورقة؟ عندها لا يستطيع أحد فتح مفاتيحك، ولا الخادم نفسه. اطلب من المسؤول أن يغلق حسابك ويدعوك من جديد باسم قصير آخر. عندها يستطيع قراء قضاياك الآخرون إدخالك؛ وما كنت وحدك تقرؤه يبقى مغلقًا.
desk-recover-missing = اكتب اسم الدخول وكل مجموعة.
desk-recover-suspects = هناك خطأ في الكتابة، على الأرجح في المجموعة { $groups }.
desk-recover-wrong = هذا الاسم وهذه الورقة لا يتوافقان. ربما حلت محل الورقة ورقة أحدث.
desk-recover-step-groups = الورقة
desk-recover-passphrase-title = عبارة مرور جديدة
desk-recover-passphrase = مفاتيحك مفتوحة. ستتوقف العبارة القديمة عن العمل.
desk-recover-sheet = الورقة التي استعملتها ستتوقف عن العمل. هذه هي الجديدة.
desk-recover-finish = إنهاء

## البصمات

desk-fingerprint-title = ما يقارنه المسؤول معي
desk-fingerprint-words = بالكلمات
desk-fingerprint-digits = الشيء نفسه بالأرقام
desk-fingerprint-compare = مفاتيحك جديدة ولم تُنشر بعد. اتصل بالمسؤول، وليقرأ كل منكما هذه الكلمات للآخر.
desk-fingerprint-compared = تمثل هذه الكلمات مفاتيحك ومفتاح المنظمة. يرى المسؤول الشيء نفسه.

## إثبات قبل التغيير

desk-step-up-title = هل هذا أنت؟
desk-step-up-what = قبل تغيير أي شيء مهم يسأل المكتب مرة أخرى، ويتذكر جوابك خمس دقائق.
desk-step-up-do = تأكيد
desk-step-up-missing = اكتب عبارة مرورك.
desk-step-up-passkey = ثم يطلب جهازك مفتاح المرور.
desk-step-up-nowhere = خطوتك الثانية مفتاح مرور، ولا يعرف هذا المتصفح أو هذا العنوان أيًا منها. انتقل إلى جهاز وعنوان يعمل فيهما.
desk-step-up-missing-code = اكتب عبارة مرورك والأرقام الستة التي يعرضها تطبيقك الآن.

## أعطال

desk-fault-second-factor-needed = تطلب منظمتك خطوة ثانية عند تسجيل الدخول. أعدّها تحت «حسابي».
desk-fault-step-up-needed = أكّد أولًا أن هذا أنت.
desk-fault-step-up-declined = لم يتغير شيء.
desk-fault-no-link = لم يعد هذا الرابط يعمل. اطلب رابطًا جديدًا.
desk-vault-unsaved = لم يمكن حفظ ما عرفته هذه الزيارة عن مفتاح المنظمة في حسابك، مرتين. وما كان يعرفه من قبل ما زال يحميك. سجّل الدخول من جديد لاحقًا؛ وإن عاد هذا فأخبر المسؤول بغير طريق هذا الموقع.
desk-fault-already-exists = هذا الاسم مستعمل.
desk-fault-passkey-known = لهذا الجهاز مفتاح مرور لهذا الحساب من قبل.
desk-fault-passkey-unknown = مفتاح المرور هذا غير معروف هنا، أو لم يعد معروفًا. ربما يخص منظمة أخرى على هذا الخادم. استعمل غيره أو عبارة مرورك.
desk-fault-passkey-stopped = لم يجب الجهاز: أُلغي الطلب، أو طال الوقت، أو ليس فيه مفتاح مرور لهذا الموقع.
desk-fault-passkey-failed = تعذر استعمال مفتاح المرور هنا. استعمل متصفحًا أو جهازًا آخر، أو عبارة مرورك.
desk-fault-passkey-opens-nothing = يفتح مفتاح مرورك مفاتيحك، لكن ليس في هذا المتصفح. سجّل الدخول بعبارة مرورك؛ ويُعد مفتاح المرور عندها خطوة ثانية.
desk-fault-roster-other-key = إنها موقعة بمفتاح غير الذي يتذكره حسابك. إما أن المنظمة غيّرت مفتاحها من دون الإثبات الذي يرافقه، أو أن هذا الخادم يعرض لك قائمة من عنده.
desk-fault-recovery-too-short = تنقص مجموعات.
desk-fault-recovery-too-long = المكتوب أكثر من مجموعات ورقة واحدة.
desk-fault-recovery-not-a-letter = فيه علامة لا توجد على أي ورقة. تحقق من كل مجموعة.
desk-fault-recovery-mistyped = هناك خطأ في الكتابة. تحقق من كل مجموعة.
