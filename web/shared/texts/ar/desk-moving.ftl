# مفاتيح جديدة، وتسليم القضايا، وإدخال الزملاء؛ والأرقام؛ ومن يشغّل الخادم.

moving-title = مفاتيح جديدة
moving-hint = بعد ضياع جهاز أو سرقته، أو حين يُحتمل أن عبارة مرورك صارت عند غيرك.
moving-begin = صنع مفاتيح جديدة
moving-begin-do = اصنع مفاتيح جديدة
moving-begin-what = يحصل حسابك على مفاتيح جديدة في ثلاث خطوات:
moving-step-make = يصنعها هذا الجهاز الآن.
moving-step-compare = يقارن المسؤول معك ست كلمات ويوقّعها في القائمة.
moving-step-seal = ثم تختم قضاياك بها من جديد، هنا. يمكن قطع ذلك واستئنافه في أي وقت.
moving-begin-honest = ما نسخه غيرك من قبل لا يمكن استرجاعه. غيّر عبارة مرورك أيضًا إن احتُمل أنها عند غيرك.
moving-begun = صُنعت مفاتيح جديدة. اتصل بالمسؤول وقارنا الكلمات الست.
moving-keys-wait = مفاتيحك الجديدة تنتظر المسؤول
moving-keys-wait-what = اتصل به وقارنا الكلمات الست. وإلى أن يوقّع القائمة تصل البلاغات إلى مفاتيحك السابقة، وتستطيع قراءة كل شيء.
moving-keys-show = أظهر الكلمات الست
moving-keys-look = انظر مرة أخرى
moving-keys-not-yet = لا تذكر القائمة مفاتيحك الجديدة بعد.
moving-waiting = { $count ->
    [0] تُفتح كل قضاياك بأحدث مفاتيحك.
    [one] قضية واحدة لا تُفتح إلا بمفاتيحك السابقة
    [two] قضيتان لا تُفتحان إلا بمفاتيحك السابقة
    [few] { $count } قضايا لا تُفتح إلا بمفاتيحك السابقة
   *[other] { $count } قضية لا تُفتح إلا بمفاتيحك السابقة
}
moving-waiting-what = اختمها من جديد بأحدث مفاتيحك. يمكنك متابعة العمل أثناء ذلك، وإن انقطع تابع لاحقًا من حيث توقف.
moving-seal-do = اختم من جديد
moving-sealing = الختم من جديد: { $done } من { $total }
moving-sealed = خُتمت كل قضاياك بأحدث مفاتيحك.
moving-failed = { $count ->
    [one] تعذر ختم قضية واحدة من جديد: فيها خلل. انظر إليها في قائمة القضايا.
    [two] تعذر ختم قضيتين من جديد: فيهما خلل. انظر إليهما في قائمة القضايا.
    [few] تعذر ختم { $count } قضايا من جديد: فيها خلل. انظر إليها في قائمة القضايا.
   *[other] تعذر ختم { $count } قضية من جديد: فيها خلل. انظر إليها في قائمة القضايا.
}
moving-all-sealed = تُفتح كل قضاياك بأحدث مفاتيحك.
moving-forget = نسيان المفاتيح السابقة
moving-forget-do = انسها
moving-forget-hint = انتظر بضعة أسابيع: قد يصل إلى مفاتيحك السابقة بلاغ بدأ قبل تغيّر القائمة. وإن كنت ممن يُدخَلون حين لا يؤكد أحد، فانتظر ثلاثة أشهر. وما لا تفتحه إلا المفاتيح السابقة يضيع منك بعدها.
moving-forgotten = نُسيت المفاتيح السابقة.
moving-leaving-title = قبل أن تغادر أو تغيب
moving-leaving-hint = سلّم ما لا يقرؤه غيرك. لا يستطيع المسؤول ذلك: لا أحد غيرك لديه المفاتيح.
moving-alone = { $count ->
    [one] قضية واحدة لا يقرؤها غيرك. إن ضاعت مفاتيحك ضاعت معها.
    [two] قضيتان لا يقرؤهما غيرك. إن ضاعت مفاتيحك ضاعتا معها.
    [few] { $count } قضايا لا يقرؤها غيرك. إن ضاعت مفاتيحك ضاعت معها.
   *[other] { $count } قضية لا يقرؤها غيرك. إن ضاعت مفاتيحك ضاعت معها.
}
moving-not-looked-at = { $count ->
    [one] قضية واحدة لم يُنظر فيها بعد، أو فيها خلل. افتح «القضايا» وانظر فيها قبل أن تغادر.
    [two] قضيتان لم يُنظر فيهما بعد، أو فيهما خلل. افتح «القضايا» وانظر فيهما قبل أن تغادر.
    [few] { $count } قضايا لم يُنظر فيها بعد، أو فيها خلل. افتح «القضايا» وانظر فيها قبل أن تغادر.
    [many] { $count } قضية لم يُنظر فيها بعد، أو فيها خلل. افتح «القضايا» وانظر فيها قبل أن تغادر.
   *[other] { $count } قضية لم يُنظر فيها بعد، أو فيها خلل. افتح «القضايا» وانظر فيها قبل أن تغادر.
}
moving-alone-none = لكل قضية من قضاياك قارئ آخر.
moving-show = القضايا المعروضة
moving-show-alone = القضايا التي لا يقرؤها غيري
moving-show-all = { $count ->
    [one] قضيتي الوحيدة
    [two] قضيتاي
    [few] كل قضاياي الـ { $count }
   *[other] كل قضاياي الـ { $count }
}
moving-cases = القضايا التي تُسلَّم
moving-choose-all = اختر الكل
moving-choose-none = لا تختر شيئًا
moving-colleague = إلى من
moving-colleague-choose = اختر زميلًا
moving-colleague-can = { $name } ({ $count } من { $total })
moving-colleague-hint = فقط من يقرأ النوع نفسه من القنوات، ولا أحد ممن استبعدهم المبلّغ.
moving-colleague-nobody = لا أحد يجوز أن تُسلَّم إليه هذه القضايا: من النوع نفسه، وممن لم يستبعدهم المبلّغ.
moving-not-all = { $count ->
    [one] قضية واحدة لا يجوز تسليمها إلى { $name } أو يقرؤها من قبل. تبقى كما هي.
    [two] قضيتان لا يجوز تسليمهما إلى { $name } أو يقرؤهما من قبل. تبقيان كما هما.
    [few] { $count } قضايا لا يجوز تسليمها إلى { $name } أو يقرؤها من قبل. تبقى كما هي.
   *[other] { $count } قضية لا يجوز تسليمها إلى { $name } أو يقرؤها من قبل. تبقى كما هي.
}
moving-hand-over = { $count ->
    [one] سلّم قضية واحدة
    [two] سلّم قضيتين
    [few] سلّم { $count } قضايا
   *[other] سلّم { $count } قضية
}
moving-hand-over-title = هل تسلّم إلى { $name }؟
moving-hand-over-what = يستطيع { $name } عندئذ قراءة كل ما في هذه القضايا مع الملاحظات. يُسجَّل ذلك في سجل كل قضية، وتظل تقرؤها حتى تغادر. لا رجعة فيه.
moving-hand-over-failed = لم تُسلَّم
moving-handing-over = التسليم: { $done } من { $total }
moving-handed-over = { $count ->
    [one] سُلّمت قضية واحدة إلى { $name }.
    [two] سُلّمت قضيتان إلى { $name }.
    [few] سُلّمت { $count } قضايا إلى { $name }.
   *[other] سُلّمت { $count } قضية إلى { $name }.
}

## إدخال شخص في قضية

desk-grant = إدخال زميل
desk-grant-title = إدخال زميل في هذه القضية
desk-grant-what = يستطيع عندئذ قراءة كل ما قيل وكُتب حتى الآن وما سيأتي. يُسجَّل ذلك في السجل، ولا رجعة فيه.
desk-grant-who = من
desk-grant-choose = اختر شخصًا.
desk-grant-left-out = من استبعده المبلّغ لا يُعرض، ولا من يقرأ نوعًا آخر من القنوات.
desk-grant-nobody = لا أحد غيرك يجوز أن تُدخله.
desk-grant-do = أدخله
desk-granted = يستطيع { $name } قراءة هذه القضية الآن.
desk-only-reader = لا يقرأ هذه القضية غيرك. إن ضاعت مفاتيحك ضاعت معها.
desk-readers-let-in = أدخله زميل
desk-log-granted = أدخل { $name } { $person }
desk-warning-other-channel = يعرض الخادم هذه القضية في قناة غير التي اختارها المبلّغ. أخبر المسؤول بطريقة أخرى غير هذا الموقع.
desk-rule-reads-already = هذا الشخص يقرأ القضية من قبل.
desk-rule-left-out = استبعد المبلّغ هذا الشخص.
desk-rule-other-lane = يقرأ هذا الشخص أنواعًا أخرى من القضايا. المبلّغ وحده يستطيع التوجه إليه.
desk-rule-not-in-roster = هذا الشخص ليس في قائمة القراء.

## الأرقام

figures-title = الأرقام
figures-loading = جارٍ العد …
figures-caption = البلاغات حسب القناة والسنة، في { $day }
figures-channel = القناة
figures-year = السنة
figures-received = وصلت
figures-acknowledged = أُكد استلامها
figures-few = 1 إلى 4
figures-none = لا شيء يُعرض بعد: تُعرض أرقام السنة بعد انتهائها.
figures-rule = تُعرض السنة بعد انتهائها، وما يقل عن خمسة يظهر «1 إلى 4»، حتى لا يشير رقم إلى شخص. ولا يُعدّ إلا حسب القناة والسنة.
figures-not-prevalence = هذه بلاغات، لا عدد مرات حدوث شيء: كثرة البلاغات قد تعني ثقة أكبر.
figures-download = احفظها جدولًا (CSV)

## الخادم

instance-title = هذا الخادم
instance-loading = جارٍ النظر في الخادم …
instance-health = الحالة
instance-version = الإصدار
instance-database = قاعدة البيانات
# same
instance-database-sqlite = SQLite
# same
instance-database-postgresql = PostgreSQL
instance-organisations = المنظمات
instance-attachments = الملفات المحفوظة
instance-free = المساحة الباقية للملفات
instance-mail-waiting = رسائل بريد تنتظر الإرسال
instance-mail-undelivered = رسائل بريد تُركت خلال 30 يومًا
instance-mail-none = هذا الخادم لا يرسل بريدًا: تُسلَّم الروابط باليد، ولا يُذكَّر أحد بشيء. سمِّ خادم بريد في إعداداته.
instance-mail-lost = لم يقبل خادم البريد بعض الرسائل خمسة أيام فتُركت. انظر في سجله، واطلب من مسؤولي المنظمات مراجعة العناوين.
instance-organisations-hint = لا ترى أشخاصها ولا قضاياها، ولا سبيل لك إلى الدخول.
instance-none = لا توجد منظمة بعد.
instance-no-roster = لا قائمة قراء بعد
instance-expires = القائمة صالحة حتى { $day }
instance-expired = انتهت القائمة في { $day }
instance-create = منظمة جديدة
instance-create-what = تختار اسمها في العناوين وتدعو أول مسؤول فيها. وكل ما عدا ذلك لهم: هم يصنعون المفتاح الذي يقرر من يقرأ، ولا يكون عندك أبدًا.
instance-create-do = اصنع المنظمة
instance-slug = الاسم في العناوين
instance-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات: { $address }. لا يمكن تغييره لاحقًا.
instance-slug-wrong = استعمل من 1 إلى 40 من الحروف اللاتينية الصغيرة والأرقام والشرطات، بلا شرطة في الطرفين. والاسم instance محجوز.
instance-slug-taken = توجد منظمة بهذا الاسم من قبل.
instance-person = الاسم القصير لأول مسؤول فيها
instance-link = رابط جديد لأول مسؤول فيها
instance-link-title = رابط جديد إلى { $slug }
instance-link-what = لمن ضاع رابطه الأول أو انتهى. يتوقف السابق عن العمل. ومتى سجّل أحدهم صارت الروابط من مسؤولي المنظمة أنفسهم.
instance-link-then = بهذا الرابط يصنعون حسابهم، ثم مفتاح المنظمة والقنوات وقائمة القراء.
instance-has-administrator = بدأت هذه المنظمة عملها من قبل: مسؤولوها هم من يدعون. وإن لم يبق أحد منهم، استعمل مشغّل الخادم «zegel org invite».
instance-gigabytes = { $size } غيغابايت
