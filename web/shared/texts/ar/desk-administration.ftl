# مكتب المسؤول. من يقرأ هذا لم يتدرب على التشفير: قل ماذا يحدث ولماذا يهم.

admin-title = الإدارة
admin-tabs = أقسام الإدارة
admin-tab-people = الأشخاص
admin-tab-channels = القنوات
admin-tab-organisation = المنظمة
admin-tab-key = القائمة والمفتاح
admin-tab-posters = الملصقات
admin-tab-settings = الإعدادات
admin-loading = جارٍ جلب الأشخاص وقائمة القراء …
admin-no-roster = ليس لهذه المنظمة قائمة قراء بعد.
admin-save = حفظ
admin-saved = حُفظ.
admin-done = تم
admin-add = إضافة
admin-remove = إزالة
admin-remove-named = إزالة { $name }
admin-continue = متابعة
admin-into-draft = احفظه للتوقيع
admin-tick-first = ضع العلامة في المربع أولًا.
admin-copy = نسخ
admin-copied = نُسخ.
admin-copy-by-hand = هذا المتصفح لا ينسخ. السطر محدد: انسخه بلوحة المفاتيح.
admin-file-choose = اختر ملفًا
admin-file-other = اختر ملفًا آخر
admin-file-unreadable = تعذرت قراءة هذا الملف، أو ليس من النوع المقصود.
admin-text-missing = ناقص
admin-language-first = تُستعمل حيث ينقص نص
admin-language-make-first = ضع { $language } أولًا
admin-language-add = أضف لغة

## الأشخاص

admin-people-title = الأشخاص
admin-people-hint = من يقرأ البلاغات يصنع مفاتيحه بنفسه على جهازه. تقارنها معه ثم توقّع القائمة: وقبل ذلك لا يستطيع أحد أن يبلّغه.
admin-people-gone = غادروا
admin-people-gone-hint = حساباتهم مغلقة، وما كانوا يستطيعون فتحه حُذف من هذا الخادم، إلا القضايا التي لا يقرؤها غيرهم. اسمح بعودة من ما زالت عنده عبارة المرور أو ورقة الاستعادة؛ وادعُ من جديد من ليس عنده أي منهما.
admin-left-on = غادر في { $day }
admin-reads = يقرأ: { $channels }
admin-reads-nothing = لا يقرأ أي قناة
admin-away-deputy = غائب من { $from } إلى { $until }؛ يقرأ بدلًا منه { $deputy }
admin-away-alone = غائب من { $from } إلى { $until }؛ لا أحد يقرأ بدلًا منه
admin-second-factor = عامل ثانٍ
admin-state-invited = مدعو حتى { $day }
admin-state-invitation-over = انتهت الدعوة
admin-state-invitation-none = سُحبت الدعوة
admin-state-compare = سجّل: قارن المفاتيح
admin-state-new-keys = مفاتيح جديدة: قارنها
admin-state-to-sign = ينتظر توقيعك
admin-state-in-roster = في القائمة
admin-state-ready = مسجّل
admin-state-left-in-roster = غادر وما زال في القائمة
admin-state-no-account = في القائمة بلا حساب
admin-state-left = غادر
admin-act-invite = رابط جديد
admin-act-withdraw = سحب الدعوة
admin-act-compare = مقارنة المفاتيح
admin-act-entry = تغيير البيانات
admin-act-away = غياب
admin-act-depart = مغادرة
admin-act-address = عنوان البريد
admin-act-remove = وقّع القائمة من دونه
admin-act-sign = وقّع القائمة

## الدعوة

admin-invite = دعوة شخص
admin-invite-title = دعوة شخص
admin-invite-what = يحصل على رابط يعمل مرة واحدة، وبه يصنع حسابه على جهازه؛ ولا ترى أنت عبارة مروره ولا مفاتيحه أبدًا.
admin-invite-name = الاسم
admin-invite-name-hint = لملء الخانتين التاليتين فقط، ولا يُحفظ. أما ما يراه المبلّغون فتكتبه بعد مقارنة المفاتيح.
admin-invite-person = الاسم القصير
admin-invite-person-hint = حروف لاتينية صغيرة وأرقام وشرطات. يبقى إلى الأبد، وتراه أجهزة المبلّغين.
admin-invite-person-wrong = استعمل من 1 إلى 40 من الحروف اللاتينية الصغيرة والأرقام والشرطات، بلا شرطة في الطرفين.
admin-invite-person-taken = هذا الاسم القصير لشخص آخر.
admin-invite-login-wrong = اكتب اسم دخول من 1 إلى 80 حرفًا.
admin-invite-login-taken = اسم الدخول هذا لشخص آخر.
admin-invite-role = ما دوره
admin-role-hint-handler = يقرأ البلاغات الموجهة إلى نقطة التبليغ ويعالجها.
admin-role-hint-adviser = يقرأ ما يُقال له سرًا. لا يرى أي قضية رسمية.
admin-role-hint-ombuds = يقرأ ما يصل إلى أمين المظالم، مستقلًا عن المنظمة.
admin-role-hint-administrator = يرى الأشخاص والقنوات والنصوص؛ ولا يرى قضية ولا حتى أنها موجودة. من يدير ويعالج معًا يحتاج إلى حسابين.
admin-role-hint-analyst = يرى الأرقام فقط.
admin-role-hint-instance = يشغّل الخادم.
admin-invite-way = كيف يصله الرابط؟
admin-invite-way-hand = أسلّمه بنفسي
admin-invite-way-mail = يرسله هذا الخادم بالبريد
admin-invite-send = أرسل الدعوة
admin-invite-make = اصنع الرابط
admin-invite-again-title = رابط جديد إلى { $name }
admin-invite-again-what = يتوقف الرابط السابق عن العمل فورًا.
admin-address = عنوان البريد
admin-address-optional = عنوان البريد (يجوز تركه فارغًا)
admin-address-hint = للدعوات والتذكير. لا يُرسل بالبريد شيء عن القضايا أبدًا.
admin-address-wrong = اكتب عنوان بريد، مثل amina@example.org.
admin-address-title = عنوان بريد { $name }
admin-no-mail = هذا الخادم لا يرسل بريدًا: سلّم الروابط بنفسك، وتذكّر أن قائمة القراء تنتهي في { $day }. لن يُذكَّر أحد بذلك ولا بغيره.
admin-no-address = ليس لأي مسؤول إدارة عنوان بريد هنا، فلن يُذكَّر أحد قبل أن تنتهي قائمة القراء في { $day }. أضف عنوانًا، والأفضل عنوانك.
admin-link-made = صُنع الرابط، ويعمل حتى { $day }.
admin-link-mailed = أُرسلت الدعوة إلى { $address }. يعمل الرابط حتى { $day }.
admin-link-not-mailed = تعذر إرسال البريد. سلّم الرابط بنفسك.
admin-link-label = الرابط
admin-link-hint = يُعرض هذه المرة فقط ويعمل مرة واحدة. من يفتحه أولًا يسجّل بصفته هذا الشخص: لا تعطه لغيره.
admin-link-mail-own = اكتب البريد بنفسك
admin-link-mail-subject = دعوة
admin-link-mail-text = أنت مدعو إلى مكتب منظمتنا. افتح هذا الرابط على جهازك قبل { $day }. بعد ذلك سأتصل بك لنقارن ست كلمات.
admin-link-then = بعد ذلك يسجّل الشخص ويظهر هنا مع «قارن المفاتيح». هذه المقارنة هي التي تكشف إن كان غيره قد استعمل الرابط.
admin-withdraw-title = هل تسحب دعوة { $name }؟
admin-withdraw-what = يتوقف الرابط عن العمل فورًا. يمكنك صنع رابط جديد لاحقًا.
admin-withdrawn = سُحبت دعوة { $name }.

## مقارنة المفاتيح

admin-compare-title = مقارنة المفاتيح مع { $name }
admin-compare-new-title = مقارنة المفاتيح الجديدة لـ { $name }
admin-compare-why = الخادم هو من أخبر هذه الصفحة بمفاتيح هذا الشخص، وخادم مُخترق قد يخبرها بغيرها. ست كلمات تُقارن مع الشخص نفسه تحسم الأمر.
admin-compare-call = اتصل بـ { $name } على رقم تعرفه، أو التقيا وجهًا لوجه. لا تستعمل البريد أو الدردشة.
admin-compare-read = دع { $name } يقرأ الكلمات الست من شاشته وأنت تتابع هنا. والأرقام تكفي أيضًا.
admin-compare-all = يجب أن تتطابق الست كلها، بهذا الترتيب.
admin-compare-new = اسأل { $name }: هل صنعت مفاتيح جديدة بنفسك، ولماذا؟ من لديه عبارة مروره يستطيع صنع مفاتيح جديدة أيضًا.
admin-compare-question = ماذا سمعت؟
admin-compare-same = قرأ { $name } الشيء نفسه، الست كلها
admin-compare-differ = هناك اختلاف، أو لم أستطع الوصول إليه
admin-compare-choose = قل أولًا ماذا سمعت.
admin-compare-no-keys = لم يعطِ الخادم مفاتيح لهذا الشخص.
admin-compare-stop = لا تضف هذه المفاتيح إلى القائمة.
admin-compare-stop-why = إما أنك أخطأت السمع، أو أنها ليست مفاتيح من تحدثت إليه: عندئذ استعمل غيره الدعوة، أو بدّلها الخادم.
admin-compare-stop-do = قارن مرة أخرى ببطء. إن بقي اختلاف فاجعل { $name } «يغادر» هنا، وأخبر من يشغّل الخادم، وادعه من جديد تحت «غادروا»، وسلّم الرابط بطريق آخر.
admin-compared = صار { $name } جاهزًا ليُوقَّع في القائمة.
admin-entry-what = هكذا سيرى المبلّغون هذا الشخص، وبه يختارون من يثقون به.
admin-entry-title = بيانات { $name }
admin-entry-name = الاسم
admin-entry-name-hint = كما يراه المبلّغون.
admin-entry-name-missing = اكتب الاسم الذي يراه المبلّغون.
admin-entry-about = سطر عنه
admin-entry-about-hint = مثلًا: «محامٍ، معنا منذ اثنتي عشرة سنة، في عمّان أيام الاثنين». يجوز تركه فارغًا.
admin-entry-languages = اللغات التي يقرؤها
admin-entry-channels = القنوات التي يقرؤها
admin-entry-escalates = يُدخَل هناك إن لم يؤكد أحد
admin-entry-no-channels = لا توجد قناة لهذا الدور بعد.
admin-entry-from = يقرأ ابتداءً من

## المغادرة والعودة والغياب

admin-depart-title = مغادرة { $name }
admin-depart-first = أولًا: هل سُلّمت القضايا؟
admin-depart-hand-over = أنت لا ترى القضايا، فاسأل { $name }: «حسابي ← قبل أن تغادر» يعرض القضايا التي لا يقرؤها غيره ويسلّمها. وما لم يُسلَّم يبقى مغلقًا على الجميع.
admin-depart-happens = يحدث هذا فورًا:
admin-depart-sessions = يُغلق الحساب: تنتهي الجلسات، ويتوقف الدخول، وتموت الروابط.
admin-depart-grants = تُحذف من هذا الخادم مفاتيح القضايا التي يقرؤها غيره أيضًا. أما التي لا يقرؤها غيره فتبقى وراء الحساب المغلق، ليمكن إصلاح الخطأ.
admin-depart-roster = ثم توقّع القائمة من دون هذا الشخص. وإلى ذلك الحين يستطيع المبلّغون اختياره.
admin-depart-honest = ما قرأه هذا الشخص أو حفظه من قبل لا يمكن استرجاعه.
admin-depart-key = إن كان لدى { $name } ملف مفتاح المنظمة وعبارة مروره، فغيّر المفتاح بعد ذلك: «القائمة والمفتاح» ← «غيّر المفتاح». وإلى ذلك الحين يستطيع توقيع القوائم.
admin-depart-lost = وكذلك لمن أضاع عبارة المرور وورقة الاستعادة معًا: أغلق الحساب هنا، ثم ادعه من جديد تحت «غادروا». والقضايا التي لا يقرؤها غيره تبقى مغلقة.
admin-depart-alone = لن يقرأ أحد بعد ذلك: { $channels }. لن يستطيع أحد التبليغ هناك.
admin-depart-sure = سلّم { $name } القضايا، أو لا سبيل إلى ذلك.
admin-depart-do = أغلق الحساب
admin-departed = غادر { $name }.
admin-departed-sign = غادر { $name }. وقّع الآن القائمة من دونه.
admin-readmit = السماح بالعودة
admin-readmit-title = هل تسمح لـ { $name } بالعودة؟
admin-readmit-what = يُفتح الحساب من جديد بعبارة مروره أو بورقة استعادته. قارن المفاتيح من جديد قبل أن توقّعه في القائمة.
admin-readmitted = يستطيع { $name } الدخول من جديد.
admin-anew = دعوة من جديد
admin-anew-title = دعوة { $name } من جديد
admin-anew-what = لمن أضاع عبارة المرور وورقة الاستعادة معًا. يبقى للحساب المغلق اسمه القصير إلى الأبد، فيُعطى الجديد اسمًا آخر. قارن المفاتيح كما مع أي شخص جديد؛ وعندها يستطيع الزملاء إدخاله إلى القضايا التي يقرؤونها هم أيضًا.
admin-away-title = غياب { $name }
admin-away-what = بين هذين اليومين تُعرض البلاغات الجديدة على النائب بدلًا منه. وتبقى القضايا القائمة عند من يقرؤها: سلّم ما لا يحتمل الانتظار.
admin-away-from = أول يوم غياب
admin-away-until = آخر يوم غياب
admin-away-deputy-label = النائب
admin-away-nobody = لا أحد
admin-away-deputy-hint = يقرأ النائب ما يُبلَّغ في هذه الأيام ويبقى عنده.
admin-away-nobody-hint = يقرأ قراء القناة الآخرون وحدهم. وحيث لا قارئ غيره تظل البلاغات تصل إليه.
admin-away-days-missing = اختر أول يوم وآخر يوم.
admin-away-days-order = آخر يوم يسبق أول يوم.
admin-away-days-past = مضت هذه الأيام.
admin-away-back = ليس غائبًا في النهاية

## القنوات

admin-channels-title = القنوات
admin-channels-hint = الجهات التي يُبلَّغ إليها، بالترتيب الذي يراه المبلّغون.
admin-channels-none = لا توجد قناة: لا يستطيع أحد التبليغ.
admin-channel-add = أضف قناة
admin-channel-add-do = إضافة
admin-channel-lane = ما نوع القناة؟
admin-lane-hint-advice = حديث سري. لا قضية رسمية، ويُتلف بعد ذلك.
admin-lane-hint-reporting = قضية رسمية، بالمواعيد التي يحددها القانون.
admin-lane-hint-ombuds = مستقل عن المنظمة، وأيضًا لمن يقول «لم يفعلوا شيئًا ببلاغي».
admin-channel-region = المنطقة
admin-channel-region-hint = بلد، أو منطقة أزمة، أو «في كل مكان».
admin-channel-no-readers = لا يقرؤها أحد بعد
admin-channel-not-offered = لا تُعرض: لا يقرؤها أحد
admin-channel-missing = نصوص ناقصة: { $languages }
admin-channel-escalation = { $count ->
    [one] يُدخَل { $name } إن لم يؤكد أحد خلال يوم واحد
    [two] يُدخَل { $name } إن لم يؤكد أحد خلال يومين
    [few] يُدخَل { $name } إن لم يؤكد أحد خلال { $count } أيام
   *[other] يُدخَل { $name } إن لم يؤكد أحد خلال { $count } يومًا
}
admin-channel-edit = تغيير
admin-channel-edit-title = القناة: { $name }
admin-channel-up = انقل { $name } إلى أعلى
admin-channel-down = انقل { $name } إلى أسفل
admin-channel-remove-title = هل تزيل { $name }؟
admin-channel-remove-what = حين توقّع لن يستطيع أحد التبليغ هناك. وتبقى القضايا القائمة عند قرائها.
admin-channel-remove-do = أزل القناة
admin-channel-names = الاسم
admin-channel-name-missing = تحتاج القناة إلى اسم بلغة واحدة على الأقل.
admin-channel-about = لأي شيء هي
admin-channel-about-hint = جملة أو جملتان، كما تقولها لشخص متأثر.
admin-channel-next = ماذا يحدث بعد ذلك
admin-channel-next-hint = من يرد، وحتى متى، وماذا يُفعل، وما الذي لا تستطيعونه.
admin-channel-readers = من يقرؤها
admin-channel-readers-hint = اثنان على الأقل: عندئذ يستطيع المبلّغ استبعاد أحدهما، ولا تتعلق قضية بشخص واحد.
admin-channel-nobody = لا أحد بهذا الدور في القائمة بعد: { $role }.
admin-escalation = إن لم يؤكد أحد
admin-escalation-hint = عندئذ يُدخَل شخص آخر، إن وافق المبلّغ على ذلك.
admin-escalation-reader = من يُدخَل
admin-escalation-nobody = لا أحد
admin-escalation-days = بعد كم يومًا (من 1 إلى 90)
admin-escalation-days-wrong = الأيام حتى إدخال شخص آخر: عدد صحيح من 1 إلى 90.
admin-channel-category-missing = اختر فئة واحدة على الأقل.
admin-categories = ما الذي يمكن أن يدور حوله البلاغ
admin-categories-hint = أبقِ «لست متأكدًا» دائمًا. الترتيب والكلمات هي ما يراه المبلّغون.
admin-category-words = الكلمات
admin-category-missing = { $count ->
    [one] ناقصة بلغة واحدة
    [two] ناقصة بلغتين
    [few] ناقصة بـ { $count } لغات
   *[other] ناقصة بـ { $count } لغة
}
admin-category-label = كما يقرؤها المبلّغون
admin-category-label-missing = هناك فئة بلا كلمات بأي لغة.
admin-category-own = فئة من عندك
admin-tier = مدى حساسيتها
admin-tier-usual = كالمعتاد: { $tier }
admin-tier-A = أ · ينظر فيها مختص خلال 24 ساعة
admin-tier-B = ب · حساسة
admin-tier-C = ج · غير حساسة
admin-tier-days = عدد الأيام التي تُحفظ فيها القضايا المغلقة
admin-tier-days-lane = كما لنوع قناتها
admin-places = جهات خارج المنظمة
admin-places-hint = سلطة، أو طبيب، أو خط مساعدة: تُعرض على الجميع، حتى على من لا يبلّغ بعدها. اتصل بها قبل أن تقول إنها صحيحة.
admin-place-name = ما هي
admin-place-contact = هاتف أو عنوان أو موقع
admin-place-checked = آخر تحقق في { $day }
admin-place-check = تحققت منها اليوم
admin-place-add = أضف جهة
admin-place-missing = تحتاج كل جهة إلى اسم وإلى وسيلة للوصول إليها.

## المنظمة

admin-organisation-title = الاسم واللغات
admin-organisation-hint = كما يراها المبلّغون.
admin-organisation-name = اسم المنظمة
admin-organisation-name-missing = اكتب اسم المنظمة.
admin-organisation-languages = اللغات
admin-organisation-languages-hint = تحتاج كل قناة إلى نصوصها بكل منها.
admin-look-title = اللون والشعار
admin-look-hint = على صفحات المبلّغين والملصقات والبطاقات. هما جزء من القائمة الموقّعة، فلا يستطيع الخادم تبديلهما.
admin-look-none = العودة إلى المظهر المعتاد
admin-colour = اللون
admin-colour-choose = اختر اللون
admin-colour-sample = كلمات
admin-colour-good = تُقرأ عليه الكلمات البيضاء جيدًا: التباين { $ratio } إلى 1.
admin-colour-bad = فاتح أكثر مما يلزم للكلمات البيضاء: التباين { $ratio } إلى 1، والمطلوب 4.5. اختر لونًا أغمق.
admin-colour-wrong = اكتب لونًا مثل ‎#0e5257.
admin-logo = الشعار
admin-logo-hint = صورة PNG لا تتجاوز { $size }. ويُزال منها ما لا يرسمها، مثل المكان الذي صُنعت فيه.
admin-logo-choose = اختر شعارًا
admin-logo-other = اختر غيره
admin-logo-remove = أزل الشعار
admin-logo-not-png = هذه ليست صورة PNG.
admin-logo-too-large = هذه الصورة أكبر من { $size }. صغّرها أو قلّل ألوانها.
admin-logo-too-wide = في أحد أضلاع هذه الصورة أكثر من 1024 نقطة. صغّرها.
admin-logo-damaged = هذه الصورة تالفة.
admin-retention-title = كم تُحفظ القضايا المغلقة
admin-retention-hint = يضع مكتب المعالجين علامة المحو على القضية عند إغلاقها. القضية التي لم تُفضِ إلى شيء تُمحى بعد شهرين، أو قبل ذلك إن حددت. اترك الكل فارغًا كي لا تحدد شيئًا آخر.
admin-retention-unit = أيام بعد الإغلاق، من 1 إلى 36500.
admin-retention-wrong = أعطِ عدد الأيام للأنواع الثلاثة كلها، أو لا تعطِ شيئًا.
admin-reason-title = أسباب خاصة بكم لإغلاق القضايا
admin-reason-hint = يختارها المعالجون إلى جانب الأسباب المعتادة. وتعدّ الأرقام المنشورة كلًا منها كالسبب المعتاد الذي تسمّونه.
admin-reason-words = كما يقرؤها المعالجون
admin-reason-words-missing = هناك سبب بلا كلمات بأي لغة.
admin-reason-counts-as = يُعدّ مثل
admin-reason-add = أضف سببًا
admin-zone-title = المنطقة الزمنية
admin-zone-about = تقع المواعيد في أيام هذا المكان أينما قرأها أحد. وبدونها في أيام التوقيت العالمي UTC.
admin-zone = المنطقة الزمنية
admin-zone-hint = مثل Africa/Ndjamena. هذا الجهاز في { $zone }.
admin-zone-wrong = لا يعرف هذا الجهاز هذه المنطقة الزمنية. استخدم اسمًا مثل Africa/Ndjamena.

## الإعدادات

admin-settings-title = تسجيل الدخول
admin-settings-hint = تسري هذه فورًا، من دون توقيع.
admin-settings-second-factor = يحتاج الجميع إلى عامل ثانٍ
admin-settings-second-factor-hint = مفتاح مرور، أو رمز من الهاتف. ومن ليس لديه يُطلب منه إعداده عند الدخول التالي.
