# قائمة القراء الموقّعة: ما تغيّر، والنصائح، والتوقيع، ومفتاح المنظمة.

roster-unsigned = { $count ->
    [one] تغيير واحد لم يُوقَّع بعد
    [two] تغييران لم يُوقَّعا بعد
    [few] { $count } تغييرات لم تُوقَّع بعد
   *[other] { $count } تغييرًا لم يُوقَّع بعد
}
roster-unsigned-hint = لا يعرفها إلا هذه الصفحة، وتضيع إذا أُغلقت.
roster-unsigned-show = أظهر التغييرات
roster-undo = تراجع عن الأخير
roster-discard = تجاهل الكل
roster-discard-title = هل تتجاهل كل التغييرات؟
roster-discard-what = { $count ->
    [one] يُتجاهل تغيير واحد. وتبقى القائمة المنشورة كما هي.
    [two] يُتجاهل تغييران. وتبقى القائمة المنشورة كما هي.
    [few] تُتجاهل { $count } تغييرات. وتبقى القائمة المنشورة كما هي.
   *[other] يُتجاهل { $count } تغييرًا. وتبقى القائمة المنشورة كما هي.
}
roster-sign = وقّع وانشر
roster-sign-title = توقيع القائمة ونشرها
roster-sign-changes = سيتغير هذا:
roster-sign-nothing = لا يتغير إلا التاريخ: تُوقَّع القائمة من جديد لسنة أخرى.
roster-sign-valid = القائمة رقم { $number }، صالحة حتى { $day }.
roster-sign-do = وقّع وانشر
roster-sign-file-missing = اختر ملف مفتاح المنظمة.
roster-sign-passphrase-missing = اكتب عبارة مرور مفتاح المنظمة.
roster-sign-step-key = جارٍ فتح مفتاح المنظمة …
roster-sign-step-signing = جارٍ التوقيع …
roster-sign-step-publishing = جارٍ النشر …
roster-preparing = جارٍ النظر في القائمة …
roster-key-file = ملف مفتاح المنظمة
roster-key-file-hint = يُفتح على هذا الجهاز، ويُستعمل لهذا التوقيع، ثم يُنسى. لا يُرسل أبدًا.
roster-key-passphrase = عبارة مرور مفتاح المنظمة
roster-key-passphrase-hint = ليست عبارتك أنت، بل التي تحمي ملف المفتاح.
roster-published = وُقّعت القائمة ونُشرت.
roster-renew = وقّع لسنة أخرى
roster-meanwhile = نشر شخص آخر قائمة في هذه الأثناء. تغييراتك الآن فوق قائمته: اقرأها مرة أخرى ثم وقّع من جديد.
roster-meanwhile-both = نشر شخص آخر قائمة في هذه الأثناء وغيّر بعض ما غيّرت. وحيث غيّرتما كلاكما بقي ما كتبته أنت. اقرأ كل شيء مرة أخرى ثم وقّع من جديد.
roster-inconsistent = تناقض القائمة نفسها ولا يمكن توقيعها. لمن يساعدك: { $detail }
roster-expired = انتهت القائمة في { $day }: لا يستطيع أحد التبليغ.
roster-expires-soon = { $count ->
    [0] تنتهي القائمة اليوم.
    [one] تنتهي القائمة غدًا، في { $day }.
    [two] تنتهي القائمة بعد يومين، في { $day }.
    [few] تنتهي القائمة بعد { $count } أيام، في { $day }.
   *[other] تنتهي القائمة بعد { $count } يومًا، في { $day }.
}
roster-expires-why = بعد ذلك اليوم ترفضها أجهزة المبلّغين، حتى لا تُقدَّم قائمة قديمة على أنها قائمة اليوم.

## التغييرات بالكلمات

roster-change-person-new = ينضم { $name } إلى القائمة ({ $role })
roster-change-person-gone = يخرج { $name } من القائمة
roster-change-person-name = صار اسم { $before }: { $name }
roster-change-person-keys = مفاتيح جديدة لـ { $name }
roster-change-person-role = صار دور { $name }: { $role }
roster-change-person-details = { $name }: تغيرت البيانات
roster-change-person-away = { $name } غائب من { $from } إلى { $until }
roster-change-person-away-deputy = { $name } غائب من { $from } إلى { $until }؛ يقرأ بدلًا منه { $deputy }
roster-change-person-back = لم يعد { $name } غائبًا
roster-change-reader-added = صار { $name } يقرأ { $channel }
roster-change-reader-removed = لم يعد { $name } يقرأ { $channel }
roster-change-reader-order = { $channel }: القراء بترتيب آخر
roster-change-escalation = { $days ->
    [one] { $channel }: يُدخَل { $name } إن لم يؤكد أحد خلال يوم واحد
    [two] { $channel }: يُدخَل { $name } إن لم يؤكد أحد خلال يومين
    [few] { $channel }: يُدخَل { $name } إن لم يؤكد أحد خلال { $days } أيام
   *[other] { $channel }: يُدخَل { $name } إن لم يؤكد أحد خلال { $days } يومًا
}
roster-change-escalation-none = { $channel }: لا يُدخَل أحد لاحقًا
roster-change-channel-new = قناة جديدة: { $channel }
roster-change-channel-gone = أُزيلت القناة: { $channel }
roster-change-channel-order = القنوات بترتيب آخر
roster-change-channel-texts = { $channel }: تغيرت النصوص ({ $languages })
roster-change-channel-categories = { $channel }: فئات أخرى
roster-change-channel-places = { $channel }: جهات خارجية أخرى
roster-change-name = صار اسم المنظمة { $name }
roster-change-languages = اللغات: { $languages }
roster-change-accent = اللون: { $colour }
roster-change-accent-none = اللون المعتاد
roster-change-logo = شعار آخر
roster-change-logo-none = بلا شعار
roster-change-retention = مدد أخرى لحفظ القضايا المغلقة
roster-change-reasons = أسباب أخرى خاصة بكم لإغلاق القضايا
roster-change-zone = الأيام هي أيام { $zone }
roster-change-spare = مفتاح احتياطي آخر
roster-change-spare-none = بلا مفتاح احتياطي
roster-change-origins = العناوين: { $origins }

## نصائح

roster-advice-title = مسموح، ولكن هل تقصده؟
roster-advice-ends-soon = تنتهي القائمة في { $day }، وهذا قريب.
roster-advice-ends-late = القائمة صالحة حتى { $day }. سنة تكفي: الأجهزة التي لا ترى أحدث منها تظل تثق بها.
roster-advice-issued-later = تبدأ القائمة في { $day }، ولم يأتِ بعد.
roster-advice-no-channels = لا توجد قناة: لا يستطيع أحد التبليغ.
roster-advice-no-spare-key = لا يوجد مفتاح احتياطي. به يُتدارك ضياع المفتاح، ولا يستطيع سارقه أن يضع مفتاحه مكانه.
roster-advice-reads-nothing = { $person } لا يقرأ أي قناة.
roster-advice-time-over = انتهت مدة { $person }.
roster-advice-nobody-reads = لا يقرأ أحد { $channel }: لا تُعرض.
roster-advice-one-reader = يقرأ { $person } وحده { $channel }: لا يستطيع المبلّغ استبعاده.
roster-advice-no-escalation = { $channel }: لا يعلم أحد آخر ببلاغ يُهمل.
roster-advice-not-unsure = لا تعرض { $channel } خيار «لست متأكدًا».
roster-advice-away-alone = { $person } غائب، ولا يقرأ أحد { $channel } بدلًا منه.
roster-advice-text-missing = ينقص { $channel } بـ{ $language }: { $texts }.
roster-advice-place-unchecked = { $channel }: لم يتحقق أحد منذ { $day } من صحة { $contact }.
roster-text-names = الاسم
roster-text-about = لأي شيء هي
roster-text-next-steps = ماذا يحدث بعد ذلك
roster-text-region = المنطقة
roster-text-labels = كلمات الفئات

## القائمة والمفتاح

admin-roster-title = قائمة القراء الموقّعة
admin-roster-hint = تثق أجهزة المبلّغين بهذه القائمة ولا تثق بغيرها. لا يوقّعها إلا مفتاح المنظمة، والخادم لا يستطيع ذلك.
admin-roster-number = الرقم
admin-roster-issued = موقّعة للأيام ابتداءً من
admin-roster-expires = صالحة حتى
admin-roster-over = انتهت
admin-roster-left = { $count ->
    [0] تنتهي اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
   *[other] بقي { $count } يومًا
}
admin-roster-origins = العناوين
admin-links-title = الروابط
admin-links-hint = بالمفتاح الذي وراء العلامة # لا يعمل الرابط إلا مع قوائم وقّعتها منظمتك، حتى لو اختُرق الخادم.
admin-link-reporters = للمبلّغين
admin-link-desk = لمن يعملون في المكتب
admin-key-hint = علني: يجوز طبعه وقراءته بصوت عالٍ.
admin-spare-title = المفتاح الاحتياطي
admin-spare-hint = مفتاح ثانٍ يُحفظ في مكان آخر. حين تذكره القائمة لا يستطيع المفتاح المستعمل أن يسلّم إلا إليه: فلا يستطيع سارق المفتاح أن يضع مفتاحه مكانه. وإن ضاع المفتاح المستعمل تولى الاحتياطي.
admin-spare-there = تذكر القائمة مفتاحًا احتياطيًا.
admin-spare-none = لا تذكر القائمة مفتاحًا احتياطيًا.
admin-spare-make = اصنع مفتاحًا احتياطيًا
admin-spare-other = اصنع مفتاحًا احتياطيًا آخر
admin-spare-one-only = يبقى إلى أن يتولى: لا يستطيع المفتاح المستعمل أن يذكر غيره، وإلا لاستطاع سارقه أن يذكر مفتاحًا احتياطيًا له. وإن ضاع المفتاح الاحتياطي نفسه ظل المفتاح المستعمل يوقّع، لكن لا يستطيع مفتاح آخر أن يتولى عنه.
admin-spare-what = احفظ ملفه وعبارة مروره في غير مكان المفتاح المستعمل.
admin-spare-made = صُنع المفتاح الاحتياطي. وقّع القائمة الآن لتذكره.
admin-rotate-title = مفتاح آخر للمنظمة
admin-rotate-hint = حين يُحتمل أن ملف المفتاح أو عبارته نُسخا، أو غادر من كان يحفظهما. تظل الروابط والملصقات التي عليها المفتاح السابق تعمل. ومع ذلك علّق ملصقات جديدة بعد السرقة: فمن يمسح ملصقًا قديمًا يظل مفتاحه معتمدًا عنده.
admin-rotate-first = وقّع تغييراتك أو تجاهلها أولًا.
admin-rotate-do = غيّر المفتاح
admin-rotate-what = يتولى مفتاح جديد. يوقّعه المفتاح المستعمل، فيتبعه كل من يعرف ذاك.
admin-rotate-spare-only = تذكر قائمتك مفتاحًا احتياطيًا: هو وحده يستطيع أن يتولى.
admin-rotate-step-new = 1. المفتاح الجديد
admin-rotate-step-spare = 1. المفتاح الاحتياطي
admin-rotate-step-current = 2. المفتاح المستعمل
admin-rotate-spare-file = ملف المفتاح الاحتياطي
admin-rotate-spare-passphrase = عبارة مرور المفتاح الاحتياطي
admin-rotate-current-file = ملف المفتاح المستعمل
admin-rotate-current-passphrase = عبارة مرور المفتاح المستعمل
admin-rotate-then = بعد ذلك: اصنع مفتاحًا احتياطيًا جديدًا، ووزّع روابط جديدة وعلّق ملصقات جديدة (فورًا بعد السرقة)، وأتلف الملف القديم.
admin-rotate-missing = اختر الملفات واكتب عبارات المرور.
admin-rotate-publish = سلّم وانشر
admin-rotated = يوقّع المفتاح الجديد من الآن. اصنع مفتاحًا احتياطيًا جديدًا، واطبع ملصقات جديدة؛ وفورًا بعد السرقة.
admin-key-passphrase-what = تحمي عبارة المرور ملف المفتاح. من يملكهما معًا يقرر من يقرأ البلاغات.
admin-key-passphrase-again = عبارة مروره
admin-key-make = اصنع المفتاح
admin-key-making = جارٍ صنع المفتاح وحمايته …
admin-key-opening = جارٍ قراءة الملف من جديد …
admin-key-save-what = صُنع المفتاح. احفظ ملفه الآن، ونسخة منه على ذاكرة في مكان آخر. لا يوجد في أي مكان آخر.
admin-key-save = احفظ ملف المفتاح
admin-key-back-what = اختر الملف الذي حفظته للتو واكتب عبارة مروره، حتى لا يتابع أحد بملف غير موجود.
admin-key-back-missing = اختر الملف واكتب عبارة مروره.
admin-key-back-other = هذا مفتاح غير الذي صُنع للتو. اختر الملف الذي حفظته قبل لحظة.
admin-key-back-do = اقرأه من جديد
admin-offline-title = التوقيع على جهاز بلا شبكة
admin-offline-hint = للمنظمات التي لا يقترب مفتاحها من جهاز كهذا أبدًا.
admin-offline-out = خذ القائمة غير الموقّعة إلى هناك على ذاكرة. تبقى تغييراتك هنا حتى تعود، ما دامت هذه الصفحة مفتوحة.
admin-offline-out-do = احفظ القائمة غير الموقّعة
admin-offline-sign = وقّعها هناك:
admin-offline-in = أعد القائمة الموقّعة
admin-offline-not-signed = هذه ليست قائمة موقّعة.
admin-offline-publish = انشر القائمة الموقّعة
admin-offline-meanwhile = نشر شخص آخر قائمة في هذه الأثناء، فلا تأتي هذه بعدها. احفظ القائمة غير الموقّعة من جديد ووقّعها.
admin-lost-title = ضاع مفتاح المنظمة أو سُرق
admin-lost-show = ما العمل
admin-lost-honest = لا يستطيع أحد استعادة مفتاح ضائع: لا نحن ولا من يشغّل الخادم. وهذا بعينه ما يمنع غيركم من أن يجعل نفسه قارئًا.
admin-lost-until = تعمل القائمة المنشورة حتى { $day }. وإلى ذلك الحين تصل البلاغات وتُقرأ، لكن لا يتغير شيء في القائمة.
admin-lost-copies = ابحث أولًا عن نسخة
admin-lost-copies-what = على الذاكرة، وفي الخزنة، وعلى الجهاز الذي صُنع عليه. وعبارة المرور المنسية نهائية كالملف الضائع.
admin-lost-gone = إن ضاع نهائيًا ولا احتياطي له
admin-lost-step-new = يصنع من يشغّل الخادم منظمة جديدة لكم، على عنوان آخر وبمفتاح جديد. ويسجّل الناس هناك من جديد.
admin-lost-step-links = وزّعوا فورًا روابط جديدة وعلّقوا ملصقات جديدة: الأجهزة التي تعرف المفتاح القديم ترفض الجديد، وهي محقة.
admin-lost-step-old = أبقوا المكتب القديم مفتوحًا حتى تنتهي قضاياه. ومن معه رمز استلام يعود إلى العنوان القديم ما دامت قائمته صالحة.
admin-lost-stolen = إن احتُمل أنه عند غيركم
admin-lost-stolen-what = غيّر المفتاح فورًا، أعلاه، إلى الاحتياطي إن وُجد. ثم انظر في القائمة: هل فيها أشخاص أو مفاتيح لم تضعها أنت؟ وعلّق ملصقات جديدة ووزّع روابط جديدة: فمن يمسح ملصقًا قديمًا يظل مفتاحه معتمدًا عنده، ويستطيع السارق أن يعرض عليه قائمة من صنعه.

## أخطاء

desk-fault-key-file-damaged = هذا ليس ملف مفتاح منظمة، أو هو تالف.
desk-fault-key-does-not-open = لا يُفتح المفتاح بعبارة المرور هذه.
desk-fault-no-organisation-key = أُغلق مفتاح المنظمة من جديد. اختر ملفه مرة أخرى.
desk-fault-other-organisation-key = هذا مفتاح، لكنه ليس الذي يوقّع قائمة هذه المنظمة.
desk-fault-not-the-spare = تذكر القائمة مفتاحًا احتياطيًا آخر. هو وحده يستطيع أن يتولى.
desk-fault-spare-stays = تذكر القائمة المنشورة مفتاحًا احتياطيًا. لا يستطيع المفتاح المستعمل أن يغيّره أو يحذفه: تراجع عن تغيير المفتاح الاحتياطي، ثم وقّع.
desk-fault-roster-refused = رفض الخادم القائمة: لا تأتي بعد المنشورة.
desk-fault-qr-too-long = العنوان أطول من أن يكون في مربع تقرؤه الهواتف.
desk-fault-same-key = هذا هو المفتاح الذي يوقّع من قبل. اختر غيره.
desk-fault-passphrase-too-short = عبارة المرور هذه قصيرة: 12 حرفًا على الأقل.
desk-fault-vault-full = صنعت مفاتيح جديدة مرات كثيرة. اختم قضاياك من جديد وانسَ المفاتيح السابقة أولًا.
desk-fault-keys-not-published = لا تذكر القائمة أحدث مفاتيحك بعد.
desk-fault-keys-not-sealed = تعذر ختم مفاتيحك. حاول مرة أخرى.
admin-spare-vouch = الآن يوقّع المفتاح المستعمل أن هذا الاحتياطي يجوز أن يتولى. وهذا التوقيع، محفوظًا مع الاحتياطي، يعوّض عن المفتاح المستعمل إن ضاع يومًا.
admin-spare-link-what = احفظ هذا الملف الصغير مع ملف المفتاح الاحتياطي. من دون عبارة مرور الاحتياطي لا يستطيع أحد أن يفعل به شيئًا.
admin-spare-link-save = احفظ ملف التسليم
admin-rotate-have-key = معي المفتاح المستعمل
admin-rotate-have-link = ضاع: معي ملف التسليم الذي حُفظ مع الاحتياطي
admin-rotate-link-file = ملف التسليم
admin-lost-spare = إن كان هناك مفتاح احتياطي
admin-lost-spare-what = أحضر ملفه وعبارة مروره وملف التسليم، وغيّر المفتاح أعلاه. تظل الروابط والملصقات تعمل.
desk-fault-link-does-not-fit = ملف التسليم هذا ليس لهذا المفتاح وهذا الاحتياطي.
