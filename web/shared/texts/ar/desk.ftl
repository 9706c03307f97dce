# مكتب المعالجين. قصير ودقيق: يُقرأ طوال اليوم، وعلى عجل في الغالب، وأحيانًا ممن هزّه ما قرأ.

## في كل مكان

desk-name = مكتب المعالجين
desk-name-any = المكتب
desk-name-instance = الخادم
desk-page-title = المكتب – { $organisation }
desk-skip = إلى المحتوى
desk-language = اللغة
desk-cancel = إلغاء
desk-again = حاول مرة أخرى
desk-refresh = تحديث
desk-dialog-close = إغلاق
desk-notice-close = إغلاق هذه الرسالة
desk-code = لمن يبحث في الأمر: { $code }

## تسجيل الدخول

desk-sign-in-title = تسجيل الدخول
desk-sign-in-login = اسم الدخول
desk-sign-in-passphrase = عبارة المرور
desk-sign-in-passphrase-hint = تفتح مفاتيحك على هذا الجهاز ولا تُرسل أبدًا. لا يستطيع أحد أن يسترجعها لك.
desk-sign-in-show = إظهار عبارة المرور
desk-sign-in-do = تسجيل الدخول
desk-sign-in-unlock = فتح القفل
desk-sign-in-missing = اكتب اسم الدخول وعبارة المرور.
desk-sign-in-step-roster = جارٍ التحقق من قائمة القراء …
desk-sign-in-step-deriving = جارٍ إنشاء مفتاحك من عبارة المرور …
desk-sign-in-step-deriving-slow = جارٍ إنشاء مفتاحك من عبارة المرور. قد يستغرق ذلك عدة دقائق في هذا المتصفح …
desk-sign-in-step-server = جارٍ سؤال الخادم …
desk-sign-in-step-keys = جارٍ فتح مفاتيحك …
desk-locked-hand = المكتب مقفل. خرجت مفاتيحك من ذاكرة هذا الجهاز.
desk-locked-idle = أُقفل المكتب لأن أحدًا لم يستعمله عشر دقائق.
desk-locked-ended = انتهت جلستك. سجّل الدخول من جديد للمتابعة.
desk-locked-signing-out = جارٍ تسجيل الخروج …
desk-locked-signed-out = لقد سجّلت الخروج.
desk-locked-signed-out-here = سجّلت الخروج هنا، لكن تعذر إبلاغ الخادم. ستنتهي جلسته من تلقاء نفسها بعد مدة.
desk-locked-kept = ما كتبته محفوظ حتى تعود.
desk-key-pinned = تم التحقق من المفتاح: رابطك يذكر مفتاح المنظمة، وبه وُقِّعت قائمة القراء.
desk-key-first = لا يذكر رابطك مفتاح المنظمة. إن زرت هذا المكان من قبل فحسابك يتذكره، ويُقارن عند تسجيل الدخول. وإن كانت هذه زيارتك الأولى فهذه الصفحة تثق بالمفتاح الذي أُعطي لها: قارنه بالمفتاح الذي سُلِّم إليك، أو استعمل الرابط الكامل.
desk-key-show = مفتاح المنظمة
desk-refused-roster = لا يمكن الوثوق بقائمة القراء
desk-refused-start = تعذر تشغيل المكتب
desk-refused-advice = لا تسجّل الدخول. أخبر المسؤول بطريقة أخرى غير هذا الموقع.

## الإطار

desk-lock = قفل
desk-sign-out = تسجيل الخروج
desk-sign-out-unsent-title = هناك ما لم يُرسل
desk-sign-out-unsent = كتبت شيئًا لم يُرسل، وسيضيع إذا سجّلت الخروج. أما القفل فيحفظه.
desk-sign-out-stay = البقاء
desk-sign-out-discard = تجاهله وتسجيل الخروج
desk-idle-title = هل ما زلت هنا؟
desk-idle-left = { $count ->
    [0] يُقفل المكتب الآن.
    [one] يُقفل المكتب بعد ثانية واحدة.
    [two] يُقفل المكتب بعد ثانيتين.
    [few] يُقفل المكتب بعد { $count } ثوانٍ.
   *[other] يُقفل المكتب بعد { $count } ثانية.
}
desk-idle-kept = ما كتبته محفوظ لك.
desk-idle-lock = اقفل الآن
desk-idle-stay = أنا هنا
desk-export-title = تصدير مفتاحي
desk-export-what = يحفظ هذا مفتاحك أنت في ملف. به تستطيع فتح الملفات المختومة في قضاياك من دون هذا الموقع، بأي برنامج age (الإصدار 1.3 أو أحدث): تحقق مستقل، ومخرج إن اختفى هذا الموقع يومًا.
desk-export-warning = من يملك هذا الملف يقرأ كل ما تستطيع قراءته، من دون عبارة مرور. احفظه بعيدًا عن الشبكة، مثلًا على ذاكرة مشفرة في خزنة، واحذفه من هذا الجهاز.
desk-export-how = كيف تستعمله
desk-export-how-text = في الطرفية، ببرنامج age وملف مختوم يعطيك إياه مشغّل الخادم:
desk-export-passphrase = عبارة المرور مرة أخرى
desk-export-checking = جارٍ التحقق من عبارة المرور …
desk-export-do = احفظ مفتاحي
desk-export-done = حُفظ مفتاحك. انقله إلى مكان آمن واحذفه من هنا.
desk-shortcuts-title = اختصارات لوحة المفاتيح
desk-shortcuts-next = القضية التالية
desk-shortcuts-previous = القضية السابقة
desk-shortcuts-open = فتح القضية
desk-shortcuts-search = بحث
desk-shortcuts-back = العودة إلى القضايا
desk-shortcuts-reply = الكتابة إلى المُبلِّغ
desk-shortcuts-note = كتابة ملاحظة
desk-shortcuts-send = إرسال ما تكتبه
desk-shortcuts-help = هذه القائمة
desk-shortcuts-on = المفاتيح المفردة تعمل

## القضايا

desk-inbox-title = القضايا
desk-fetching = جارٍ جلب قضاياك …

## القضية

desk-case-title = قضية
desk-case-number = القضية { $id }
desk-case-opening = جارٍ فتح القضية …
desk-tabs = أجزاء القضية
desk-tab-conversation = المحادثة
desk-tab-notes = الملاحظات
desk-tab-facts = الوقائع
desk-alarm-title = في هذه القضية خلل
desk-alarm-unread = تعذر جلب أحدث جزء من هذه القضية
desk-alarm-partly = تستطيع قراءة ما سبق. لا تعتمد على هذه القضية ولا ترد هنا، وأخبر المسؤول بطريقة أخرى غير هذا الموقع.
desk-alarm-nothing = لا يمكن قراءة شيء منها. أخبر المسؤول بطريقة أخرى غير هذا الموقع.
desk-warning-title = انتبه
desk-warning-uninvited-reader = يقول الخادم إن { $name } يستطيع فتح هذه القضية، لكن المُبلِّغ لم يختر هذا الشخص. ربما أعطى أحدهم المفتاح. اعرف من هو قبل أن تكتب شيئًا.
desk-warning-acknowledged-by-server-only = يقول الخادم إن استلام هذا البلاغ أُكد، لكن لم يوقّع ذلك أي معالج. لم يُخبَر المُبلِّغ بشيء، وربما حُجب التصعيد. أكّد الاستلام بنفسك وأخبر المسؤول.
desk-warning-log-without-key = في هذه القضية ملاحظات لم يعطك الخادم مفتاحها. لا تستطيع قراءتها ولا تأكيد الاستلام ولا الإغلاق. اسأل قارئًا آخر للقضية.

## المحادثة

desk-message-reporter = المُبلِّغ
desk-message-you = أنت
desk-message-kind-report = بلاغ
desk-message-kind-acknowledgement = تأكيد استلام
desk-message-kind-feedback = إفادة بالنتيجة
desk-message-all = { $count ->
    [few] عرض النص كله ({ $count } أحرف)
   *[other] عرض النص كله ({ $count } حرفًا)
}
desk-conversation-newest = إلى أحدث رسالة
desk-conversation-earlier = { $count ->
    [one] عرض رسالة سابقة
    [two] عرض رسالتين سابقتين
    [few] عرض { $count } رسائل سابقة
   *[other] عرض { $count } رسالة سابقة
}
desk-files-title = { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
   *[other] { $count } ملفًا
}
desk-files-caution = الملفات من شخص لا تعرفه. تم التحقق من أنها ما أُرسل، لا من أنها غير ضارة.
desk-files-caution-active = بعض هذه الملفات قد يحمل برامج. تم التحقق من أنها ما أُرسل، لا من أنها غير ضارة: افتحها على جهاز مخصص لذلك.
desk-files-too-large = الملف «{ $name }» كبير جدًا. الحد هو { $size }.
desk-files-empty = الملف «{ $name }» فارغ.
desk-files-too-many = تحمل الرسالة { $count } ملفًا على الأكثر.
desk-files-unreadable = تعذرت قراءة الملف «{ $name }». ربما نُقل أو تغيّر. أزله واختره من جديد.
desk-file-show = عرض
desk-file-download = تنزيل
desk-file-opening = جارٍ جلب { $name } والتحقق منه
desk-file-saved = تم التحقق من { $name } وحفظه.
desk-file-picture = صورة { $name }

## الرد

desk-reply-title = اكتب إلى المُبلِّغ
desk-reply-who = يقرأ المُبلِّغ هذا. لغته: { $language }
desk-reply-add = إضافة ملفات
desk-reply-files = ملفات للإرسال
desk-reply-file-remove = إزالة { $name }
desk-reply-send = اختم وأرسل
desk-reply-empty = اكتب شيئًا أولًا، أو أضف ملفًا.
desk-reply-sending = جارٍ الختم والإرسال …
desk-reply-sending-file = جارٍ ختم الملف { $number } من { $count } وإرساله …
desk-reply-sent = أُرسل. يقرؤه المُبلِّغ برمز الاستلام.
desk-meanwhile = قيل شيء جديد في هذه القضية وأنت تكتب. أغلق هذه النافذة واقرأه أولًا. ما كتبته محفوظ.

## الملاحظات والسجل

desk-notes-title = الملاحظات والسجل
desk-notes-who = لا يرى المُبلِّغ هذا. يراه معالجو القضية.
desk-notes-none = لا شيء بعد.
desk-notes-earlier = { $count ->
    [one] عرض سطر سابق
    [two] عرض سطرين سابقين
    [few] عرض { $count } أسطر سابقة
   *[other] عرض { $count } سطرًا سابقًا
}
desk-note-label = ملاحظة جديدة
desk-note-placeholder = ملاحظة لمعالجي هذه القضية
desk-note-add = أضف الملاحظة
desk-note-adding = جارٍ الختم …
desk-note-added = أُضيفت الملاحظة.
desk-note-empty = اكتب شيئًا أولًا.
desk-log-opened = فتح القضية: { $name }
desk-log-acknowledged = أكّد استلام البلاغ: { $name }
desk-log-note = كتب ملاحظة: { $name }
desk-log-closed = أغلق القضية: { $name }
desk-log-reason = السبب: { $reason }
desk-log-with-feedback = أُفيد المُبلِّغ بالنتيجة.
desk-log-no-feedback = لم تكن الإفادة بالنتيجة ممكنة: { $why }

## الوقائع

desk-clocks-title = المواعيد
desk-clock-received = الورود
desk-clock-done-acknowledge = أُكد الاستلام
desk-clock-done-feedback = أُفيد بالنتيجة
desk-clock-by-acknowledge = تأكيد الاستلام حتى
desk-clock-by-feedback = الإفادة بالنتيجة حتى
desk-clock-none-acknowledge = لم يُؤكد الاستلام
desk-clock-none-feedback = لم يُفد بالنتيجة
desk-clock-in-time = في الموعد
desk-clock-was-late = { $count ->
    [one] بتأخر يوم واحد
    [two] بتأخر يومين
    [few] بتأخر { $count } أيام
   *[other] بتأخر { $count } يومًا
}
desk-clock-late = { $count ->
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
   *[other] متأخر { $count } يومًا
}
desk-clock-left = { $count ->
    [0] اليوم
    [one] غدًا
    [two] بعد يومين
    [few] بعد { $count } أيام
   *[other] بعد { $count } يومًا
}
desk-identity-title = المُبلِّغ
desk-identity-anonymous = مجهول الهوية.
desk-identity-hint-anonymous = لا تحاول معرفة من هو، ولا تسأل عما يكشفه.
desk-identity-confidential = بسرية.
desk-identity-hint-confidential = لا يجوز أن يعرف هويته إلا القراء أدناه. لا تخبر أحدًا غيرهم من دون موافقته.
desk-identity-named = باسمه.
desk-identity-hint-named = يجوز استعمال الاسم عند البحث في البلاغ.
desk-identity-contact = إظهار الاسم ووسيلة الاتصال
desk-identity-language = كُتب باللغة: { $language }
desk-readers-title = من يستطيع قراءتها
desk-readers-uninvited = لم يختره المُبلِّغ
desk-readers-escalated = أُدخل لأن أحدًا لم يؤكد الاستلام في الموعد
desk-readers-escalation = إذا لم يؤكد أحد الاستلام حتى { $day }، أُدخل { $name } أيضًا كما طلب المُبلِّغ.
desk-readers-escalation-due = كان من المقرر إدخال { $name } في { $day } كما طلب المُبلِّغ.
desk-readers-escalation-over = أُكد الاستلام، فلن يُدخل { $name }.
desk-readers-no-escalation = طلب المُبلِّغ ألا يُدخل أحد لاحقًا.
desk-readers-left-out = ليس بين القراء: { $names }. ربما استبعدهم المُبلِّغ عمدًا. لا تتحدث معهم في الأمر.

## تأكيد الاستلام

desk-acknowledge = تأكيد الاستلام
desk-acknowledge-title = تأكيد استلام البلاغ
desk-acknowledge-what = تخبر المُبلِّغ، باسمك، أن إنسانًا قرأ البلاغ. أمامك من اليوم ثلاثة أشهر لتقول ما الذي فُعل بشأنه.
desk-acknowledge-label = كلماتك إلى المُبلِّغ
desk-acknowledge-language = اقتراح بلغة البلاغ ({ $language }). غيّره كما تشاء.
desk-acknowledge-other-language = لغة البلاغ: { $language }. لا اقتراح بهذه اللغة؛ لغة هذا الاقتراح: { $ours }.
desk-acknowledge-reset = العودة إلى الاقتراح
desk-acknowledge-empty = اكتب بضع كلمات إلى المُبلِّغ.
desk-acknowledge-do = اختم وأكّد الاستلام
desk-acknowledged = أُكد الاستلام وأُخبر المُبلِّغ.
desk-suggest-acknowledge = شكرًا لك على بلاغك. أنا { $name }، { $role }. قرأته وآخذه على محمل الجد.

    ستسمع مني هنا في موعد أقصاه { $day } ما الذي فُعل بشأنه. قد تكون لدي أسئلة قبل ذلك، فأرجو أن تعود برمز الاستلام كل بضعة أيام.

    إن كنت في خطر أو تغيّر شيء، فاكتب إلي هنا.

## الإغلاق

desk-close = إغلاق القضية
desk-close-title = إغلاق القضية
desk-close-reason = لماذا تُغلق؟
desk-close-reason-choose = اختر سببًا
desk-close-reason-hint = يُكتب في السجل ولا يراه المُبلِّغ.
desk-close-reason-missing = اختر سبب إغلاق القضية.
desk-close-feedback = كيف يعرف المُبلِّغ؟
desk-close-how-missing = اختر كيف يعرف المُبلِّغ بالنتيجة.
desk-close-give = بهذه الإفادة، تُرسل الآن
desk-close-give-hint = قل ما الذي فُعل وما الذي تبيّن، بقدر ما يجوز لك. لغة المُبلِّغ: { $language }.
desk-close-text-missing = اكتب الإفادة بالنتيجة.
desk-close-given = بالإفادة المؤرخة { $day }
desk-close-not-possible = لا يعرف، لأن الإفادة غير ممكنة
desk-close-why = لماذا؟
desk-close-why-missing = اكتب لماذا لا تمكن الإفادة بالنتيجة.
desk-close-final = لا تتخذ القضية المغلقة خطوات أخرى إلا إذا أُعيد فتحها لسبب. يمكنك أنت والمُبلِّغ مواصلة الكتابة، ويمكنك إضافة ملاحظات.
desk-close-sure = نعم، أغلقها
desk-close-sure-missing = أكّد أنها تُغلق نهائيًا.
desk-close-do = أغلق القضية
desk-closed-done = أُغلقت القضية.
desk-reason-substantiated = ثبتت
desk-reason-partly-substantiated = ثبتت جزئيًا
desk-reason-unsubstantiated = لم تثبت
desk-reason-inconclusive = غير محسومة
desk-reason-too-little-information = معلومات قليلة جدًا
desk-reason-survivor-declined = رفض صاحب الشأن
desk-reason-referred = أُحيلت
desk-reason-out-of-scope = خارج الاختصاص
desk-reason-resolved-informally = حُلّت وديًا
desk-reason-advice-only = مشورة فقط
desk-reason-duplicate = مكررة
desk-reason-hint-substantiated = ثبت ما أُبلغ عنه.
desk-reason-hint-partly-substantiated = ثبت جزء مما أُبلغ عنه.
desk-reason-hint-unsubstantiated = بُحث في الأمر ولم يثبت.
desk-reason-hint-inconclusive = بُحث في الأمر وبقي معلقًا.
desk-reason-hint-too-little-information = ما هو معروف أقل من أن يُبنى عليه، والمُبلِّغ لا يرد.
desk-reason-hint-survivor-declined = لا يريد من وقع عليه الأمر متابعته.
desk-reason-hint-referred = يتولاها غيرنا: شريك أو الأمم المتحدة أو الشرطة.
desk-reason-hint-out-of-scope = لا تتعلق بشيء مما خُصصت له هذه القناة.
desk-reason-hint-resolved-informally = سُوّيت من دون إجراء رسمي.
desk-reason-hint-advice-only = أراد المُبلِّغ مشورة وحصل عليها.
desk-reason-hint-duplicate = هي جزء من قضية أخرى.

## قواعد العمل

desk-rule-opened-once = يجب فتح القضية أولًا. حدّثها وحاول مرة أخرى.
desk-rule-acknowledged-once = أكّد أحدهم استلام هذه القضية من قبل.
desk-rule-acknowledge-first = أكّد استلام البلاغ قبل إغلاق القضية.
desk-rule-feedback-first = لا إفادة بالنتيجة بعد. قدّمها الآن، أو قل لماذا لا تمكن.
desk-rule-closed = هذه القضية مغلقة.

## أعطال: من الخادم

desk-fault-wrong-credentials = الاسم وعبارة المرور لا يتطابقان. تحقق منهما ومن مفتاح Caps Lock. لا يستطيع أحد استرجاع عبارة المرور.
desk-fault-sign-in-needed = انتهت جلستك. سجّل الدخول من جديد؛ ما كتبته محفوظ.
desk-fault-forbidden = لا يجوز لك ذلك.
desk-fault-no-case = لم تعد تستطيع قراءة هذه القضية، أو أنها مُحيت.
desk-fault-no-blob = لم يعد هذا الملف عند الخادم.
desk-fault-no-roster = لا منظمة على هذا العنوان، أو ليست لها قائمة قراء بعد. تحقق من الرابط.
desk-fault-not-found = لا شيء على هذا العنوان. تحقق من الرابط.
desk-fault-sequence-conflict = يكتب آخرون في هذه القضية في الوقت نفسه. اقرأ الجديد ثم حاول مرة أخرى.
desk-fault-unknown-reader = غادر أحد القراء المنظمة. حدّث الصفحة وحاول مرة أخرى.
desk-fault-blob-incomplete = لم يصل ملف كاملًا. أزله وأضفه من جديد ثم أرسل مرة أخرى.
desk-fault-internal = حدث خلل في الخادم. حاول مرة أخرى، وإن تكرر فأخبر المسؤول.

## أعطال: من قائمة القراء

desk-fault-roster-wrong-key = ليست موقّعة بالمفتاح الذي يذكره رابطك.
desk-fault-roster-changed = تغيّرت بعد أن وقّعتها المنظمة.
desk-fault-roster-older = عرض الخادم قائمة أقدم من السابقة.
desk-fault-roster-replaced-key = وُقّعت بمفتاح كان قد استُبدل حينها.
desk-fault-roster-elsewhere = تخص عنوانًا آخر. تحقق من عنوان هذه الصفحة.
desk-fault-roster-expired = انتهت صلاحيتها، أو أن تاريخ هذا الجهاز غير صحيح.
desk-fault-roster-inconsistent = تناقض نفسها.
desk-fault-roster-malformed = غير مفهومة.
desk-fault-program-too-old = هذه الصفحة أقدم مما عليها أن تقرأه. أعد تحميلها.

## أعطال: من المفاتيح والمختومات

desk-fault-keys-do-not-open = المفاتيح التي يحفظها الخادم لك لا تُفتح بعبارة مرورك. إنها تالفة أو استُبدلت. أخبر المسؤول.
desk-fault-not-your-keys = تذكرك قائمة القراء بمفاتيح ليست مفاتيحك. لا تتابع؛ أخبر المسؤول بطريقة أخرى غير هذا الموقع.
desk-fault-challenge-unsafe = يطلب الخادم اشتقاقًا غير آمن. لا تتابع؛ أخبر المسؤول.
desk-fault-passphrase-empty = اكتب عبارة المرور.
desk-fault-passphrase-too-long = هذا أطول من أن يكون عبارة مرور.
desk-fault-no-memory = الذاكرة المتاحة في هذا الجهاز قليلة جدًا. أغلق صفحات وبرامج أخرى ثم حاول مرة أخرى.
desk-fault-no-webassembly = لا يستطيع هذا المتصفح فتح الختم. استعمل متصفحًا أحدث.
desk-fault-worker-failed = تعذر تشغيل جزء الصفحة الذي يحفظ المفاتيح. أعد تحميل الصفحة أو استعمل متصفحًا آخر.
desk-fault-locked = المكتب مقفل. سجّل الدخول من جديد؛ ما كتبته محفوظ.
desk-fault-no-key = لم يعطك الخادم مفتاح هذه القضية.
desk-fault-no-file-key = ليس لديك مفتاح سجل هذه القضية. اسأل قارئًا آخر للقضية.
desk-fault-split-view = تستند هذه القضية إلى قائمة قراء لا يستطيع هذا الخادم عرضها عليك، أو لم توقّعها المنظمة. ربما عرض الخادم على المُبلِّغ قائمة غير قائمتك.
desk-fault-withheld = يقول الخادم إن في القضية مزيدًا، لكنه لا يعطيه.
desk-fault-entry-changed = تغيّرت رسالة بعد أن وقّعها كاتبها.
desk-fault-entry-damaged = رسالة تالفة أو ليست موجهة إليك.
desk-fault-chain-gap = هناك رسالة ناقصة: أخفى الخادم شيئًا.
desk-fault-chain-repeat = أرسل الخادم رسالة مرة ثانية، أو أرسل غيرها مكانها.
desk-fault-chain-elsewhere = أرسل الخادم شيئًا يخص قضية أخرى.
desk-fault-chain-exchanged = استُبدلت رسالة بأخرى أو وُضعت في غير مكانها.
desk-fault-chain-unknown-author = وقّع رسالةً شخص لا تذكره قائمة القراء.
desk-fault-chain-other-readers = خُتمت رسالة لقراء غير قراء هذه القضية.
desk-fault-chain-older-roster = تستند رسالة إلى قائمة قراء أقدم من قائمة رسالة سبقتها. ربما كتبها شخص غادر منذ ذلك الحين.
desk-fault-chain-not-theirs = رسالة من نوع لا يحق لكاتبها كتابته.
desk-fault-grant-changed = تغيّر مفتاح لهذه القضية بعد أن أُعطي.
desk-fault-grant-elsewhere = أرسل الخادم مفتاحًا أُعطي لشخص آخر أو لقضية أخرى.
desk-fault-grant-unknown-author = أعطى مفتاحًا لهذه القضية شخص لا تذكره قائمة القراء.
desk-fault-grant-damaged = مفتاح لهذه القضية تالف.
desk-fault-log-breaks-rule = في سجل القضية خطوة غير مسموح بها. كتبها أحدهم ببرنامج آخر، أو ركّبها الخادم.
desk-fault-empty = اكتب شيئًا أولًا.
desk-fault-too-long = هذا طويل جدًا: يمكن 200000 حرف. أرسله في ملف.
desk-fault-too-many-attachments = الملفات كثيرة جدًا.
desk-fault-full = بلغت هذه القضية أقصى طولها ولا تقبل المزيد.
desk-fault-newer-roster = هناك قائمة قراء أحدث من المفتوحة هنا. حدّث الصفحة ثم اكتب من جديد.
desk-fault-case-unread = يجب أولًا قراءة هذه القضية حتى نهايتها.
desk-fault-attachment-too-large = هذا الملف كبير جدًا.
desk-fault-attachment-unreadable = تعذر ختم الملف. ربما تغيّر أثناء قراءته.
desk-fault-attachment-damaged = هذا الملف تالف أو استُبدل. لم يُحفظ منه شيء.
desk-fault-attachment-exchanged = ليس هذا هو الملف الذي أُرسل. لم يُحفظ منه شيء.
desk-fault-no-attachment = ليس في هذه الرسالة ملف كهذا.
