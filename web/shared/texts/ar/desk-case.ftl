# العمل على القضية في المكتب. قصير ودقيق، ولطيف حين يتعلق الأمر بمن أصابهم أذى.

## السؤال قبل فتح القضية

desk-conflict-title = هل لديك تضارب مصالح مع هذه القضية؟
desk-conflict-channel = القناة
desk-conflict-what = ترى ما فيها بعد أن تقول إنه ليس لديك تضارب. ويُسجَّل قولك في سجل القضية. لديك تضارب مثلًا إذا:
desk-conflict-about = كان من الممكن أن تكون عنك أو عن شيء قررته
desk-conflict-close = كان من الممكن أن يكون شخص قريب منك أو مديرك طرفًا فيها
desk-conflict-interest = كان من الممكن أن تكسب أو تخسر شيئًا بنتيجتها
desk-conflict-part = كنت حاضرًا، أو تعاملت مع الأمر سابقًا بصفة أخرى
desk-conflict-unsure = إن لم تكتشف ذلك إلا بعد القراءة، فيمكنك الانسحاب حينها أيضًا. عند الشك انسحب: هناك من يقرؤها غيرك.
desk-conflict-no = ليس لدي تضارب: افتح القضية
desk-conflict-yes = لدي تضارب
desk-recuse-title = الانسحاب من هذه القضية
desk-recuse-what = تُحذف مفاتيحك لهذه القضية وتختفي من مكتبك. يرى الآخرون أنك انسحبت، ولا يرون السبب.
desk-recuse-warning = هذا يخفي القضية عنك نهائيًا. لا يستطيع أحد إدخالك إليها مرة أخرى.
desk-recuse-sure = نعم، لدي تضارب، ولا أريد أن أرى شيئًا من هذه القضية مرة أخرى
desk-recuse-do = انسحاب
desk-recuse-done = لم تعد في القضية. حُذفت مفاتيحك لها.

## المرحلة وما يمكن أن يليها

desk-tab-work = المعالجة
desk-step-title = أين وصلت
desk-step-since = منذ { $day }
desk-phases = مراحل ISO 37002
desk-phase-receive = الاستلام
desk-phase-assess = التقييم
desk-phase-address = المعالجة
desk-phase-conclude = الختام
desk-step-received = مستلمة
desk-step-safety-checked = فُحصت السلامة
desk-step-acknowledged = مؤكَّدة
desk-step-assessing = قيد التقييم
desk-step-support-only = دعم فقط
desk-step-informal-resolution = حل غير رسمي
desk-step-referred = محالة
desk-step-investigation-planned = تحقيق مخطط له
desk-step-investigating = قيد التحقيق
desk-step-findings-reviewed = روجعت النتائج
desk-step-action-decided = تقرر الإجراء
desk-step-feedback-given = أُبلغ المُبلِّغ بالنتيجة
desk-step-closed = مغلقة
desk-step-protection-monitoring = متابعة الحماية
desk-step-hint-received = تأكد أولًا من أن لا أحد في خطر. ثم أكِّد البلاغ.
desk-step-hint-safety-checked = أخبر المُبلِّغ أن شخصًا قرأ البلاغ.
desk-step-hint-acknowledged = ابدأ التقييم: ما المعروف، وما مدى خطورته، وما المطلوب.
desk-step-hint-assessing = قرر الطريق: دعم، أو حل غير رسمي، أو إحالة، أو تحقيق.
desk-step-hint-support-only = يتلقى المتضررون الدعم. لا شيء آخر مطلوب أو ممكن.
desk-step-hint-informal-resolution = يُحل الأمر بالحديث، من دون إجراء رسمي.
desk-step-hint-referred = يتولى الأمر شخص آخر. أخبر المُبلِّغ من هو.
desk-step-hint-investigation-planned = من يحقق، وفي ماذا، وحتى متى؟ أبعد من تدور القضية حوله عنها.
desk-step-hint-investigating = احفظ الأدلة في القائمة، ودوّن المحادثات في محاضر.
desk-step-hint-findings-reviewed = راجع شخص النتائج. قرر ما يترتب عليها.
desk-step-hint-action-decided = أخبر المُبلِّغ بالنتيجة.
desk-step-hint-feedback-given = أُخبر المُبلِّغ. يمكن إغلاق القضية.
desk-step-hint-closed = مغلقة. تابع سلامة من أبلغ، أو أعد فتحها.
desk-step-hint-protection-monitoring = اسأل بعد ثلاثة وستة واثني عشر شهرًا إن كان من أبلغ في أمان.
desk-step-appeal = أُعيد فتحها لأن شخصًا اعترض على نتيجتها.
desk-step-reopened = { $count ->
    [one] أُعيد فتحها مرة
    [two] أُعيد فتحها مرتين
    [few] أُعيد فتحها { $count } مرات
    [many] أُعيد فتحها { $count } مرة
   *[other] أُعيد فتحها { $count } مرة
}
desk-side-reporter = بانتظار المُبلِّغ منذ { $day }.
desk-side-authorities = موقوفة بطلب جهة رسمية منذ { $day }.
desk-side-until = أعد النظر في { $day }.
desk-next-title = ما يمكن أن يلي
desk-next-not = { $count ->
    [one] خطوة غير ممكنة الآن
    [two] خطوتان غير ممكنتين الآن
    [few] { $count } خطوات غير ممكنة الآن
    [many] { $count } خطوة غير ممكنة الآن
   *[other] { $count } خطوة غير ممكنة الآن
}
desk-offer-safety-check = فحص السلامة
desk-offer-refer = إحالة
desk-offer-act = تقرير الإجراء
desk-offer-feedback = إبلاغ بالنتيجة
desk-offer-reopen = إعادة الفتح
desk-offer-second = موافقة
desk-more = المزيد
desk-more-wait = انتظار المُبلِّغ
desk-more-waited = إنهاء الانتظار
desk-more-pause = إيقاف بطلب جهة رسمية
desk-more-resume = المتابعة بعد التوقف
desk-more-recuse = لدي تضارب …
desk-mute = لا رسائل عن هذه القضية
desk-unmute = رسائل عن هذه القضية من جديد
desk-muted = لن تصلك رسائل عن هذه القضية.
desk-unmuted = ستصلك رسائل عن هذه القضية من جديد.

## أربع عيون

desk-proposals-title = { $count ->
    [one] ينتظر شخصًا ثانيًا
    [two] أمران ينتظران شخصًا ثانيًا
    [few] { $count } أمور تنتظر شخصًا ثانيًا
    [many] { $count } أمرًا ينتظر شخصًا ثانيًا
   *[other] { $count } أمر ينتظر شخصًا ثانيًا
}
desk-proposal-by = اقترحه { $name } في { $day }
desk-proposal-own = أنت اقترحت هذا. على شخص آخر في القضية أن يوافق.
desk-proposal-alone = أنت اقترحت هذا، ولا يوجد في القضية بعد من يستطيع الموافقة. أدخل زميلًا من قسم «من يستطيع القراءة».
desk-proposal-take-back = سحب الاقتراح
desk-proposal-second = موافقة
desk-proposal-refuse = عدم الموافقة
desk-act-close = إغلاق القضية
desk-act-disclose = إخبار شخص بهوية المُبلِّغ
desk-act-hold = تجميد قانوني: لا تُمحى
desk-act-unhold = إنهاء التجميد القانوني
desk-act-investigate = التحقيق رغم أن المُبلِّغ لا يريده
desk-act-merged = هي جزء من { $id }.
desk-act-destroy = يُتلف الملف في أقرب وقت ممكن.
desk-act-to = لمن: { $name }
desk-act-feedback = ويُقال للمُبلِّغ معه:
desk-act-feedback-given = أُبلغ المُبلِّغ بالنتيجة سابقًا.

## الدعم

desk-support-title = الدعم أولًا
desk-support-do = إحالة إلى الدعم
desk-support-what = لا يحتاج إلى إثبات ولا ينتظر أي تحقيق.
desk-support-consent-unknown = اسأل إن كان مطلوبًا.
desk-support-consent-given = هو مطلوب.
desk-support-consent-refused = رُفض. يمكن عرضه مرة أخرى.
desk-support-consent-withdrawn = سُحبت الموافقة. يمكن عرضه مرة أخرى.
desk-support-places = { $count ->
    [one] جهة تساعد
    [two] جهتان تساعدان
    [few] { $count } جهات تساعد
    [many] { $count } جهة تساعد
   *[other] { $count } جهة تساعد
}
desk-support-checked = جرى التحقق { $day }

## المستحق

desk-due-title = المستحق
desk-due-none = لا شيء مستحق.
desk-due-late = { $count ->
    [one] موعد فائت
    [two] موعدان فائتان
    [few] { $count } مواعيد فائتة
    [many] { $count } موعدًا فائتًا
   *[other] { $count } موعد فائت
}
desk-due-next = التالي: { $day }
desk-due-first-look = النظرة الأولى من مختص
desk-due-acknowledgement = تأكيد البلاغ
desk-due-reply = ينتظر المُبلِّغ جوابًا
desk-due-feedback = إبلاغ المُبلِّغ بالنتيجة
desk-due-investigation-start = بدء التحقيق أو اختيار طريق آخر
desk-due-waiting-for-reporter = أعد النظر: بانتظار المُبلِّغ
desk-due-paused = أعد النظر: موقوفة بطلب جهة رسمية
desk-due-task = مهمة: { $text }
desk-due-proposal = كلمة شخص ثانٍ
desk-due-protection-check = { $count ->
    [one] الحماية بعد شهر
    [two] الحماية بعد شهرين
    [few] الحماية بعد { $count } أشهر
    [many] الحماية بعد { $count } شهرًا
   *[other] الحماية بعد { $count } شهر
}
desk-due-extended = { $clock }: مهلة أطول حتى { $day }. { $why }
desk-due-extend = تمديد المهلة
desk-clock-name-first-look = النظرة الأولى
desk-clock-name-acknowledgement = التأكيد
desk-clock-name-feedback = الإبلاغ بالنتيجة
desk-clock-name-investigation-start = بدء التحقيق

## الفرز

desk-triage-title = ما هو معروف
desk-triage-edit = تدوين ما هو معروف
desk-triage-dialog = الفرز: ما هو معروف
desk-triage-what = يمكن أن يكون كل شيء غير معروف. لا تسأل المُبلِّغ عن كل ذلك دفعة واحدة.
desk-triage-do = تدوين
desk-triage-done = دُوّن ما هو معروف.
desk-danger-now = شخص في خطر الآن
desk-danger-short = خطر الآن
desk-tier-a = المستوى A
desk-tier-b = المستوى B
desk-tier-c = المستوى C
desk-tier-hint-a = A: ينظر فيه مختص خلال 24 ساعة
desk-tier-hint-b = B: حساس
desk-tier-hint-c = C: غير حساس
desk-tier-usual = مثل فئتها: { $tier }
desk-severity-1 = 1: بسيطة
desk-severity-2 = 2: جدية
desk-severity-3 = 3: خطيرة، يقرر شخصان
desk-severity-4 = 4: خطيرة جدًا، يقرر شخصان
desk-known-yes = نعم
desk-known-no = لا
desk-known-unknown = غير معروف
desk-affected-title = { $count ->
    [0] المتضررون: لا أحد مدوَّن
    [one] المتضررون: { $count }
    [two] المتضررون: { $count }
    [few] المتضررون: { $count }
    [many] المتضررون: { $count }
   *[other] المتضررون: { $count }
}
desk-affected-hint = من أصابه الأذى. من دون أسماء.
desk-affected-add = إضافة متضرر
desk-affected-remove = إزالة المتضرر { $number }
desk-respondents-title = { $count ->
    [0] من تدور حوله: لا أحد مدوَّن
    [one] من تدور حوله: { $count }
    [two] من تدور حوله: { $count }
    [few] من تدور حوله: { $count }
    [many] من تدور حوله: { $count }
   *[other] من تدور حوله: { $count }
}
desk-respondents-hint = من دون أسماء، إلا إذا كان الشخص ممن يقرؤون البلاغات هنا: فلا يجوز له قراءة هذه القضية.
desk-respondents-add = إضافة من تدور حوله
desk-respondents-remove = إزالة الشخص { $number } ممن تدور حوله
desk-respondent-nobody = لا أحد من قائمة القراء
desk-remove = إزالة
desk-who-community-member = فرد من المجتمع
desk-who-staff = موظف
desk-who-partner-staff = موظف لدى شريك
desk-who-volunteer = متطوع
desk-who-child = طفل
desk-who-several = عدة أشخاص
desk-who-unknown = غير معروف من
desk-sex-female = أنثى
desk-sex-male = ذكر
desk-sex-other = غير ذلك
desk-sex-unknown = الجنس غير معروف
desk-age-child = أقل من 18
desk-age-adult = 18 إلى 59
desk-age-older-adult = 60 فأكثر
desk-age-unknown = العمر غير معروف
desk-setting-community = في المجتمع
desk-setting-workplace = في العمل
desk-setting-unknown = المكان غير معروف
desk-respondent-own-staff = موظف لدينا
desk-respondent-partner = موظف لدى شريك
desk-respondent-subgrantee = موظف لدى شريك الشريك
desk-respondent-contractor = متعاقد
desk-respondent-volunteer = متطوع
desk-respondent-unknown = غير معروف من
desk-manager-yes = يدير آخرين
desk-manager-no = لا يدير أحدًا
desk-international-yes = دولي
desk-international-no = محلي

## قائمة التحقق

desk-checklist-title = قائمة التحقق
desk-checklist-done = { $done } من { $count }
desk-checklist-what = لقضية من المستوى { $tier }. تُسجَّل العلامة في سجل القضية.
desk-check-danger = هل هناك من هو في خطر الآن؟
desk-check-device-and-channel-safe = هل يستطيع المُبلِّغ الكتابة والقراءة هنا بأمان؟
desk-check-support-offered = عُرض الدعم
desk-check-conflicts-looked-at = لا أحد في القضية لديه تضارب مصالح
desk-check-specialist-informed = مختص على علم بها
desk-check-medical-and-psychosocial-help = عُرضت المساعدة الطبية والنفسية في وقتها
desk-check-child-protection = إن تعلق الأمر بطفل: سُئلت حماية الطفل
desk-check-duty-to-report = نُظر في واجب الإبلاغ للسلطات
desk-check-survivor-decides = الناجي هو من يقرر ما يحدث بعد ذلك
desk-check-consents-asked = طُلبت الموافقات واحدة واحدة
desk-check-retaliation-risk = نُظر في خطر الانتقام
desk-check-evidence-secured = حُفظت الأدلة المعرضة للضياع
desk-check-respondent-kept-apart = من تدور القضية حوله لا رأي له فيها
desk-check-protection-planned = خُطط للحماية بعد الإغلاق
desk-check-lessons-drawn = دُوّن ما يُتعلم منها

## الموافقات

desk-consents-title = ما يوافق عليه المُبلِّغ
desk-consents-given = أُعطيت { $count } من 3
desk-consent-support = الدعم
desk-consent-share = المشاركة مع الخارج
desk-consent-investigate = التحقيق
desk-consent-word-unknown = لم يُسأل أو لم يُجب
desk-consent-word-given = أُعطيت
desk-consent-word-refused = رُفضت
desk-consent-word-withdrawn = سُحبت
desk-consent-said = قاله المُبلِّغ هنا
desk-consent-heard = دوّنه معالج
desk-consent-ask = السؤال هنا
desk-consent-ask-of = السؤال هنا: { $kind }
desk-consent-write = قيل في مكان آخر
desk-consent-write-of = قيل في مكان آخر: { $kind }
desk-consent-despite = قرر شخصان التحقيق رغم ذلك.

## المهام والدروس

desk-tasks-title = المهام والدروس
desk-tasks-open = { $count ->
    [one] مهمة مفتوحة
    [two] مهمتان مفتوحتان
    [few] { $count } مهام مفتوحة
    [many] { $count } مهمة مفتوحة
   *[other] { $count } مهمة مفتوحة
}
desk-tasks-none = لا مهام مفتوحة.
desk-tasks-done = { $count ->
    [one] مهمة منجزة
    [two] مهمتان منجزتان
    [few] { $count } مهام منجزة
    [many] { $count } مهمة منجزة
   *[other] { $count } مهمة منجزة
}
desk-task-who = { $name }، في موعد أقصاه { $day }
desk-task-finish = تم
desk-task-finished = { $name }، أُنجزت في { $day }
desk-task-add = إضافة مهمة
desk-lesson-add = إضافة درس
desk-lessons-title = ما يُتعلم

## الأدلة

desk-evidence-title = الأدلة
desk-evidence-none = لا أدلة في القائمة بعد.
desk-evidence-by = أضافه { $name } في { $day }
desk-evidence-add = إضافة دليل
desk-evidence-do = إضافة
desk-evidence-done = أُضيف الدليل إلى القائمة.
desk-evidence-what = تقول القائمة ما الموجود ومن أضافه والبصمة التي يُعرف بها الملف. لا يراها المُبلِّغ.
desk-evidence-kind = ما هو؟
desk-evidence-words = شيء محفوظ في مكان آخر، موصوف هنا
desk-evidence-sent = ملف من المحادثة
desk-evidence-device = ملف من هذا الجهاز

## قضايا مترابطة

desk-links-title = قضايا مرتبطة
desk-links-none = غير مرتبطة بقضية أخرى.
desk-links-nothing = لا ترى قضية أخرى للربط.
desk-links-add = ربط بقضية
desk-links-refers = يقول المُبلِّغ إنها تتبع
desk-links-unseen = (ليست على مكتبك)
desk-link-related = متصلة بـ
desk-link-retaliation-of = انتقام لما أُبلغ عنه في
desk-link-duplicate-of = تروي ما ترويه
desk-link-handed-over-from = نقلها المُبلِّغ من
desk-other-case = { $category }، { $day } ({ $id })
desk-referral = أُحيلت إلى { $name } في { $day }

## الحماية بعد الإغلاق

desk-protection-title = الحماية
desk-protection-done = { $done } من 3
desk-protection-what = اسأل من أبلغ إن كان قد لحقه أذى بسبب ذلك.
desk-protection-after = { $count ->
    [one] بعد شهر
    [two] بعد شهرين
    [few] بعد { $count } أشهر
    [many] بعد { $count } شهرًا
   *[other] بعد { $count } شهر
}
desk-protection-do = تدوين الفحص

## نسخ لجهة خارجية

desk-sharing-title = الإحالة والنسخ والتجميد
desk-sharing-what = لا تخرج نسخة إلا كما تصنعها هنا. ويُسجَّل خروجها في سجل القضية.
desk-sharing-no-consent = لم يوافق المُبلِّغ على مشاركة أي شيء. اسأل أولًا من قسم «ما يوافق عليه المُبلِّغ».
desk-sharing-organisation = إلى منظمة أخرى هنا
desk-sharing-package = حزمة مختومة
desk-sharing-print = طباعة أو PDF
desk-sharing-parts = { $count ->
    [one] جزء واحد
    [two] جزآن
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
desk-sharing-with-identity = { $count ->
    [one] جزء واحد مع هوية المُبلِّغ
    [two] جزآن مع هوية المُبلِّغ
    [few] { $count } أجزاء مع هوية المُبلِّغ
    [many] { $count } جزءًا مع هوية المُبلِّغ
   *[other] { $count } جزء مع هوية المُبلِّغ
}
desk-disclose = اقتراح الإفصاح عن هوية المُبلِّغ
desk-disclosed = قرر شخصان في { $day } أن { $name } يجوز أن يعرف هوية المُبلِّغ.
desk-hold = اقتراح تجميد قانوني
desk-unhold = اقتراح إنهاء التجميد القانوني
desk-hold-since = تجميد قانوني منذ { $day }: لا تُمحى القضية
desk-hold-by = { $one } و{ $other }
desk-erase-on = تُمحى في { $day }
desk-share-title-print = نسخة للطباعة
desk-share-what-print = اختر ما يدخل واطمس ما لا يدخل. يستطيع متصفحك حفظ الطباعة بصيغة PDF.
desk-share-do-print = التسجيل ثم الطباعة
desk-share-print-now = اطبع الآن
desk-share-paper = سُجّلت في سجل القضية. اطبعها الآن أو احفظها بصيغة PDF من نافذة الطباعة. لا تُحفظ هنا.
desk-share-title-package = حزمة مختومة
desk-share-what-package = لمحقق أو للشرطة أو لشريك في مكان آخر. ملف واحد لا يفتحه سواهم، بأي أداة age.
desk-share-do-package = ختم وحفظ
desk-share-title-organisation = إحالة إلى منظمة أخرى على هذا الخادم
desk-share-what-organisation = يصلهم بلاغ مختوم لا يفتحه إلا قراء قناتهم. ويصلك رمز استلام لمواصلة الحديث معهم.
desk-share-do-organisation = ختم وإرسال
desk-share-warning = ما خرج لا يمكن استرجاعه.
desk-share-sure = قرأت النسخة ولا شيء فيها مما لا يجوز خروجه
desk-share-heading = { $organisation }: بلاغ { $day }
desk-share-part = { $kind }، { $who }، { $day }
desk-share-handler = معالج
desk-share-parts = ما يدخل فيها
desk-share-files = الملفات المرافقة
desk-share-preview = النسخة كما تخرج
desk-share-nothing = اختر جزءًا واحدًا على الأقل.
desk-share-recipient-wrong = هذا ليس مفتاح age. يبدأ المفتاح بـ age1.
desk-share-sealed = خُتمت الحزمة وحُفظت. أعطها لهم بطريقة أخرى.
desk-share-look = البحث عن المنظمة
desk-share-link-wrong = هذا ليس رابط صفحة بلاغات لمنظمة أخرى على هذا الخادم.
desk-share-pinned = يذكر الرابط مفتاحها، وقائمة القراء موقعة به.
desk-share-unpinned = لا يذكر الرابط مفتاحها. قارن المفتاح أدناه مع المنظمة قبل الإرسال.
desk-share-readers = يقرؤها: { $names }
desk-share-receipt-title = إيصال التسليم
desk-share-receipt-what = وصلت إلى { $organisation }. بهذا الرمز تقرأ جوابهم في صفحة بلاغاتهم:
desk-share-receipt-kept = الرمز مسجَّل في سجل القضية.
desk-share-receipt-log = بلاغ مختوم على هذا الخادم. رمز الاستلام: { $code }
desk-black-hint = حدد كلمات ثم اضغط «طمس». مفتاح الحذف يفعل الشيء نفسه. وCtrl+Z يتراجع.
desk-black-do = طمس
desk-black-everywhere = طمس في كل مكان
desk-black-undo = تراجع
desk-black-count = { $count ->
    [0] لم يُطمس شيء
    [one] طُمس موضع واحد
    [two] طُمس موضعان
    [few] طُمست { $count } مواضع
    [many] طُمس { $count } موضعًا
   *[other] طُمس { $count } موضع
}
desk-done = تم

## العارض

desk-view-failed = لا يستطيع متصفحك عرض هذا الملف. نزّله بحذر.
desk-view-unknown = لا يُعرض هذا النوع من الملفات هنا. نزّله بحذر على جهاز مخصص لذلك.
desk-view-too-large = هذا الملف أكبر من أن يُعرض هنا (الحد { $size }). نزّله بحذر.
desk-view-no-pdf = لا يستطيع هذا المتصفح رسم PDF بأمان. نزّله بحذر.
desk-view-sound = الصوت يُعرف به صاحبه. استخدم سماعات إن كان هناك آخرون.
desk-view-note-picture = يُعرض كصورة فقط.
desk-view-note-sound = يُشغَّل من الذاكرة ولا يُحفظ منه شيء على هذا الجهاز.
desk-view-note-film = يُشغَّل من الذاكرة ولا يُحفظ منه شيء على هذا الجهاز.
desk-view-note-pdf = يرسمه برنامج لا يصل إلى شيء آخر. الروابط والنصوص البرمجية فيه لا تعمل. إن بدا شيء ناقصًا فنزّله.
desk-view-note-text = يُعرض كنص عادي.
desk-view-pages = الصفحات
desk-view-previous = السابقة
desk-view-next = التالية
desk-view-page = الصفحة { $number } من { $count }
desk-view-page-of = { $name }، الصفحة { $number }
desk-view-larger = أكبر
desk-view-drawing = جارٍ رسم الصفحة …
desk-view-text = نص هذه الصفحة
desk-fault-pdf-damaged = ملف PDF هذا تالف أو ليس PDF. نزّله بحذر.
desk-fault-pdf-password = يطلب ملف PDF هذا كلمة مرور. نزّله لفتحه.
desk-fault-not-a-recipient = هذا ليس مفتاح age. يبدأ المفتاح بـ age1.
desk-fault-package-files = لا يمكن وضع هذه الملفات في حزمة واحدة.
desk-fault-recused = أعلن هذا الشخص تضاربًا مع القضية ولا يمكن إدخاله.
desk-fault-last-reader = لن يستطيع أحد غيرك قراءة القضية حينها. أدخل شخصًا أولًا.

## السجل والقيد والإثبات

desk-note-mention = ينبغي أن يقرأها:
desk-note-for = إلى { $names }
desk-history-verified = { $count ->
    [one] قيد واحد: فُحص توقيعه ومكانه
    [two] قيدان: فُحصت التواقيع والترتيب
    [few] { $count } قيود: فُحصت التواقيع والترتيب
    [many] { $count } قيدًا: فُحصت التواقيع والترتيب
   *[other] { $count } قيد: فُحصت التواقيع والترتيب
}
desk-history-broken = { $count ->
    [one] هناك خلل بعد قيد واحد
    [two] هناك خلل بعد قيدين
    [few] هناك خلل بعد { $count } قيود
    [many] هناك خلل بعد { $count } قيدًا
   *[other] هناك خلل بعد { $count } قيد
}
desk-history-what = كل قيد موقَّع ممن كتبه ومربوط بما قبله. يثبت الملف ذلك للآخرين بالأمر «zegel verify-log». وفيه كل ما قيل: احفظه في مكان آمن.
desk-proof = حفظ السجل والقيد مع الإثبات
desk-proof-saved = حُفظ ملفان: القضية مع إثباتها، وسجل الاطلاع.
desk-access = من اطلع عليها
desk-access-what = بحسب الخادم: أي حساب جلب القضية وفي أي يوم. لم يوقّع أحد على ذلك.
desk-access-day = اليوم
desk-access-who = من
desk-access-none = لم يسجل الخادم شيئًا.
desk-log-no-conflict = أعلن { $name } عدم وجود تضارب مصالح
desk-log-recused = انسحب { $name } بسبب تضارب مصالح
desk-log-safety-checked = تأكد { $name } إن كان أحد في خطر
desk-log-assessed = دوّن { $name } ما هو معروف
desk-log-moved = انتقل { $name } إلى مرحلة «{ $what }»
desk-log-feedback = أخبر { $name } المُبلِّغ بالنتيجة
desk-log-feedback-interim = أخبر { $name } المُبلِّغ بما وصل إليه الأمر
desk-log-waiting-for-reporter-on = ينتظر { $name } المُبلِّغ
desk-log-waiting-for-reporter-off = يتابع { $name } من دون انتظار المُبلِّغ
desk-log-waiting-for-authorities-on = أوقف { $name } القضية بطلب جهة رسمية
desk-log-waiting-for-authorities-off = يتابع { $name } بعد التوقف
desk-log-support = أحال { $name } إلى الدعم
desk-log-consent = دوّن { $name } موافقة: { $what }، { $word }
desk-log-assigned = أسند { $name } القضية إلى { $person }
desk-log-unassigned = جعل { $name } القضية بلا مسؤول
desk-log-escalated = صعّد { $name } القضية إلى { $person }
desk-log-revoked = أخرج { $name } { $person } من القضية، بمفتاح جديد
desk-log-task = كلّف { $name } { $person } بمهمة في موعد أقصاه { $day }
desk-log-lesson = دوّن { $name } درسًا لـ { $person } في موعد أقصاه { $day }
desk-log-task-done = أنجز { $name }: { $what }
desk-log-checked = وضع { $name } علامة: { $what }
desk-log-unchecked = أزال { $name } العلامة: { $what }
desk-log-evidence = أضاف { $name } دليلًا
desk-log-linked = ربط { $name } القضية. { $what } { $id }
desk-log-extended = مدّد { $name } المهلة: { $what }، حتى { $day }
desk-log-proposed = اقترح { $name }: { $what }
desk-log-seconded = وافق { $name } بصفته الشخص الثاني: { $what }
desk-log-refused = لم يوافق { $name } أو سحب: { $what }
desk-log-acted = دوّن { $name } ما تقرر
desk-log-protection-check = { $count ->
    [one] فحص { $name } الحماية بعد شهر
    [two] فحص { $name } الحماية بعد شهرين
    [few] فحص { $name } الحماية بعد { $count } أشهر
    [many] فحص { $name } الحماية بعد { $count } شهرًا
   *[other] فحص { $name } الحماية بعد { $count } شهر
}
desk-log-reopened = أعاد { $name } فتح القضية
desk-log-appealed = أعاد { $name } فتح القضية بعد اعتراض
desk-log-referred = أحال { $name } القضية إلى { $what }
desk-log-shared = صنع { $name } نسخة لـ { $what }

## ما يقال في المحادثة

desk-message-kind-message = رسالة
desk-message-kind-progress = سير القضية
desk-message-kind-question = سؤال
desk-message-kind-transcript = محضر
desk-message-kind-consent-request = طلب موافقة
desk-message-kind-extension = تمديد
desk-message-kind-answer = جواب
desk-message-kind-transcript-reply = حول المحضر
desk-message-kind-consent = موافقة
desk-message-kind-unsafe = غير آمن
desk-message-kind-escalate = لجأ إلى غيركم
desk-message-kind-handed-over = نُقلت
desk-message-kind-rating = كيف كان الأمر
desk-message-asks = طُلبت الموافقة: { $kind }
desk-message-gives = يوافق: { $kind }
desk-message-refuses = لا يوافق: { $kind }
desk-message-extended = الإبلاغ بالنتيجة في موعد أقصاه { $day }
desk-message-agreed = المحضر صحيح.
desk-message-corrected = في المحضر ما ليس صحيحًا.
desk-message-heard = سُمع صوته: { $number } من 5
desk-message-escalates = يسمح لـ { $name } بالقراءة لأن شيئًا لم يُفعل
desk-message-unsafe = لا يشعر المُبلِّغ بالأمان.
desk-message-handed-over = نقل المُبلِّغ الأمر إلى قناة أخرى.
desk-public-looking-at-it = بدأ شخص بالقراءة
desk-public-safety = السلامة أولًا
desk-public-assessing = قيد التقييم
desk-public-support = دعم
desk-public-informal = حل غير رسمي
desk-public-referred = تولاها شخص آخر
desk-public-investigating = قيد التحقيق
desk-public-deciding = قيد البت
desk-public-closed = مغلقة
desk-public-reopened = فُتحت من جديد
desk-public-waiting-for-you = بانتظار المُبلِّغ
desk-public-paused = موقوفة
desk-reply-question = طرح سؤال
desk-reply-transcript = عرض محضر

## من في القضية

desk-assign = إسناد
desk-assign-nobody = لا أحد
desk-escalate = تصعيد
desk-revoke = إخراج شخص
desk-readers-asked = لجأ إليه المُبلِّغ
desk-readers-assigned = مسؤول عن القضية
desk-readers-undeclared = لم يقل بعد إن كان لديه تضارب
desk-readers-recused = انسحب نهائيًا: { $names }
desk-readers-revoked = أُخرج من القضية: { $names }
desk-warning-respondent-reads = يستطيع { $name } قراءة هذه القضية وهي تدور حوله. أخرجه من القضية فورًا.
desk-warning-reader-has-left = غادر { $name } المنظمة وما زال يستطيع قراءة هذه القضية بحسب الخادم. أخبر المسؤول الإداري.

## الإغلاق

desk-close-own = أسباب منظمتكم الخاصة
desk-close-merged = القضية التي تستمر
desk-close-merged-hint = تُدمج هذه القضية في { $name }. وتبقى قابلة للقراءة.
desk-close-destroy = إتلاف الملف
desk-close-destroy-hint = يُعد فقط من دون محتوى. يُمحى بعد أسبوع على الأكثر يمكن خلاله إيقافه.
desk-close-two = يحتاج هذا إلى شخص ثانٍ. أنت تقترحه، وعلى شخص آخر في القضية أن يوافق، وعندها يُخبَر المُبلِّغ.
desk-close-propose = اقتراح الإغلاق
desk-close-proposed = اقتُرح. على شخص ثانٍ أن يوافق.
desk-reason-knowingly-false = كاذبة عن علم
desk-reason-hint-knowingly-false = أبلغ بها شخص يعلم أنها كاذبة. يجب أن يتيقن شخصان من ذلك: البلاغ الذي لا يمكن إثباته ليس كاذبًا.
desk-action-dismissed = فصل من العمل
desk-action-sanctioned = عقوبة أخرى
desk-action-contract-ended = إنهاء عقد
desk-action-training = تدريب
desk-action-partner-measure = إجراء مع شريك
desk-action-funds-recovered = استرداد أموال
desk-action-left-before-outcome = غادر قبل النتيجة
desk-action-none-possible = لا إجراء ممكن
desk-acknowledge-safety-empty = دوّن أولًا إن كان أحد في خطر.
desk-sure-missing = ضع العلامة أولًا.
desk-next-two = شخصان
desk-offer-feedback-interim = إخبار بما وصل إليه الأمر

## النماذج

desk-form-title-safety = هل هناك من هو في خطر؟
desk-form-what-safety = انظر في ذلك قبل أي شيء آخر. يبقى ما تكتبه بين المعالجين.
desk-form-do-safety = تدوين
desk-form-done-safety = سُجّل أن السلامة فُحصت.
desk-form-title-move = الخطوة التالية: { $step }
desk-form-what-move = تُسجَّل الخطوة وسببها في سجل القضية.
desk-form-do-move = تنفيذ الخطوة
desk-form-done-move = تم: { $step }
desk-form-title-support = إحالة إلى الدعم
desk-form-what-support = دوّن من جرى وصل المتضررين به ومتى. لا يحتاج الدعم إلى إثبات.
desk-form-do-support = تدوين
desk-form-done-support = دُوّنت الإحالة إلى الدعم.
desk-form-title-consent = قيل في مكان آخر: { $kind }
desk-form-what-consent = ما قاله لك المُبلِّغ بطريقة أخرى، مثل الهاتف. وما يقوله هنا بنفسه أولى.
desk-form-do-consent = تدوين
desk-form-done-consent = دُوّنت الموافقة.
desk-form-title-ask = طلب موافقة: { $kind }
desk-form-what-ask = يقرأ المُبلِّغ هذا ويجيب بنعم أو لا. قل ما الذي سيحدث حينها، وأن «لا» جواب مقبول أيضًا.
desk-form-do-ask = سؤال
desk-form-done-ask = أُرسل السؤال.
desk-form-title-wait = انتظار المُبلِّغ
desk-form-what-wait = تستمر المواعيد.
desk-form-do-wait = انتظار
desk-form-done-wait = القضية بانتظار المُبلِّغ.
desk-form-title-pause = إيقاف بطلب جهة رسمية
desk-form-what-pause = مثلًا لأن الشرطة طلبت ذلك.
desk-form-do-pause = إيقاف
desk-form-done-pause = القضية موقوفة.
desk-form-title-go-on = متابعة
desk-form-what-go-on = لا تنتظر القضية بعد الآن.
desk-form-do-go-on = متابعة
desk-form-done-go-on = تتابع القضية.
desk-form-title-task = إضافة مهمة
desk-form-what-task = تظهر في قائمة من ينفذها.
desk-form-do-task = إضافة
desk-form-done-task = أُضيفت المهمة.
desk-form-title-lesson = إضافة درس
desk-form-what-lesson = ما تتعلمه المنظمة منها. اكتبه بحيث لا يُعرف أحد.
desk-form-do-lesson = إضافة
desk-form-done-lesson = أُضيف الدرس.
desk-form-title-link = ربط بقضية
desk-form-what-link = يُسجَّل الربط في هذه القضية فقط حيث يراه معالجوها.
desk-form-do-link = ربط
desk-form-done-link = رُبطت القضيتان.
desk-form-title-extend = تمديد المهلة
desk-form-what-extend = أقصى موعد هو ستة أشهر من بدء المهلة. يرى المُبلِّغ الموعد الجديد.
desk-form-do-extend = تمديد
desk-form-done-extend = مُدّدت المهلة.
desk-form-title-decide = تقرير الإجراء
desk-form-what-decide = ما يترتب على النتائج.
desk-form-do-decide = تدوين
desk-form-done-decide = سُجّل ما تقرر.
desk-form-title-protection = الحماية
desk-form-what-protection = دوّن ما وجدته حين سألت.
desk-form-do-protection = تدوين
desk-form-done-protection = دُوّن الفحص.
desk-form-title-reopen = إعادة فتح القضية
desk-form-what-reopen = تتابع من التقييم.
desk-form-do-reopen = إعادة فتح
desk-form-done-reopen = فُتحت القضية من جديد.
desk-form-title-referred = تدوين إحالة
desk-form-what-referred = تولى الأمر شخص آخر. لإرسال نسخة استخدم «الإحالة والنسخ والتجميد».
desk-form-do-referred = تدوين
desk-form-done-referred = دُوّنت الإحالة.
desk-form-title-disclose = إخبار شخص بهوية المُبلِّغ
desk-form-what-disclose = أنت تقترح، وعلى شخص ثانٍ أن يوافق قبل قول أي شيء.
desk-form-do-disclose = اقتراح
desk-form-done-disclose = اقتُرح. على شخص ثانٍ أن يوافق.
desk-form-title-hold = تجميد قانوني
desk-form-what-hold = لا تُمحى القضية ما دام قائمًا. أنت تقترح، وعلى شخص ثانٍ أن يوافق.
desk-form-do-hold = اقتراح
desk-form-done-hold = اقتُرح. على شخص ثانٍ أن يوافق.
desk-form-title-unhold = إنهاء التجميد القانوني
desk-form-what-unhold = تُمحى القضية في يومها من جديد. أنت تقترح، وعلى شخص ثانٍ أن يوافق.
desk-form-do-unhold = اقتراح
desk-form-done-unhold = اقتُرح. على شخص ثانٍ أن يوافق.
desk-form-title-second = موافقة: { $what }
desk-form-what-second = توقّع بصفتك الشخص الثاني. ويُنفَّذ فورًا.
desk-form-do-second = موافقة وتوقيع
desk-form-done-second = تمت الموافقة والتوقيع: { $what }
desk-form-title-refuse = عدم الموافقة
desk-form-what-refuse = يسقط الاقتراح. ويُسجَّل سبب عدم موافقتك في سجل القضية.
desk-form-do-refuse = عدم الموافقة
desk-form-done-refuse = لم توافق.
desk-form-title-take-back = سحب الاقتراح
desk-form-what-take-back = يسقط ويُسجَّل ذلك في سجل القضية.
desk-form-do-take-back = سحب
desk-form-done-take-back = سُحب الاقتراح.
desk-form-title-assign = إسناد القضية
desk-form-what-assign = يستطيع كل من في القضية مواصلة العمل عليها.
desk-form-do-assign = إسناد
desk-form-done-assign = أُسندت القضية.
desk-form-title-escalate = تصعيد القضية
desk-form-what-escalate = يدخل الشخص فورًا كما وافق المُبلِّغ على ذلك لاحقًا.
desk-form-do-escalate = تصعيد
desk-form-done-escalate = صُعّدت القضية.
desk-form-title-revoke = إخراج شخص من القضية
desk-form-what-revoke = تُحذف مفاتيح الشخص، وما يُكتب من الآن يُختم بمفتاح جديد.
desk-form-do-revoke = إخراج
desk-form-done-revoke = أُخرج الشخص من القضية.
desk-form-title-question = سؤال المُبلِّغ
desk-form-what-question = يظهر السؤال وحده مع مكان للجواب.
desk-form-do-question = سؤال
desk-form-done-question = أُرسل السؤال.
desk-form-title-transcript = عرض محضر
desk-form-what-transcript = ما قيل في حديث، ليوافق عليه المُبلِّغ أو يصححه.
desk-form-do-transcript = إرسال
desk-form-done-transcript = أُرسل المحضر.
desk-form-title-feedback = إخبار المُبلِّغ بالنتيجة
desk-form-what-feedback = ما جرى ولماذا وإلى ماذا أدى، بقدر ما يمكن قوله.
desk-form-do-feedback = ختم وإرسال
desk-form-done-feedback = أُخبر المُبلِّغ بالنتيجة.
desk-form-title-interim = إخبار المُبلِّغ بما وصل إليه الأمر
desk-form-what-interim = ما المخطط له أو ما جرى ولماذا. يُعد إبلاغًا وتستمر القضية.
desk-form-do-interim = ختم وإرسال
desk-form-done-interim = أُخبر المُبلِّغ بما وصل إليه الأمر.
desk-form-warning-disclose = من عرف فقد عرف. اسأل المُبلِّغ أولًا إن أمكن.
desk-form-warning-second = اقرأ كل شيء أولًا. توقيعك يشهد عليه ولا يمكن سحبه.
desk-form-sure-second = نظرت فيه بنفسي وأوافق
desk-form-warning-revoke = ما قرأه الشخص يعرفه. ولا يستطيع فتح ما يأتي.
desk-form-sure-revoke = نعم، أخرج هذا الشخص من القضية
desk-form-lacks = ما زال ناقصًا: { $field }
desk-form-optional = { $label } (اختياري)
desk-form-choose = اختر …
desk-form-nothing = لم يُختر شيء

## الحقول

desk-field-safety = هل أحد في خطر؟ وما الذي فُعل؟
desk-field-hint-safety = اكتب «لا دليل على ذلك» إن لم يوجد.
desk-field-why = السبب
desk-field-telling = إظهار ما وصلت إليه للمُبلِّغ
desk-field-hint-telling = بكلمات بسيطة في محادثته.
desk-field-tell = ما يقرؤه المُبلِّغ معه
desk-field-hint-tell = بلغة المُبلِّغ إن استطعت.
desk-field-support = أي دعم ولمن وكيف
desk-field-hint-support = من دون أسماء المتضررين إن أمكن.
desk-field-given = ما قيل
desk-field-consent-how = كيف ومتى قيل
desk-field-hint-consent-how = مثلًا: بالهاتف، اليوم.
desk-field-ask-text = سؤالك
desk-field-hint-ask-text = بلغة المُبلِّغ إن استطعت.
desk-field-until = إعادة النظر في
desk-field-hint-until = يظهر ضمن المستحق.
desk-field-task = ما المطلوب
desk-field-lesson = ما يُتعلم
desk-field-hint-lesson = يجب ألا يُعرف أحد.
desk-field-owner = من
desk-field-due = الموعد
desk-field-link = كيف تترابطان
desk-field-other-case = القضية الأخرى
desk-field-hint-other-case = لا يمكن ذكر إلا قضايا فتحتها.
desk-field-clock = أي مهلة
desk-field-extend-until = حتى
desk-field-hint-extend-until = بعد الموعد الذي يُمدَّد.
desk-field-extend-why = سبب الحاجة إلى مهلة
desk-field-extend-tell = ما يقرؤه المُبلِّغ
desk-field-hint-extend-tell = من دون هذا يقرأ السبب كما كتبته أعلاه.
desk-field-actions = ما يُفعل
desk-field-decision = ما تقرر
desk-field-protection = هل كل من أبلغ في أمان؟
desk-field-hint-protection = العمل والعقد والتهديد والتجنب.
desk-field-appeal = اعترض شخص على النتيجة
desk-field-hint-appeal = فيُسمى كذلك.
desk-field-referred-to = من يتولاها
desk-field-hint-referred-to = مثل الشرطة أو شريك أو منظمة أخرى.
desk-field-referred-how = كيف وصلتهم
desk-field-hint-referred-how = إيصالهم أو رقمهم إن وُجد.
desk-field-disclose-to = لمن
desk-field-assignee = مسؤولية من
desk-field-escalate-to = لمن
desk-field-revoke = من يُخرج
desk-field-question = سؤالك
desk-field-hint-question = سؤال واحد في كل مرة أسهل.
desk-field-transcript = ما قيل
desk-field-hint-transcript = اكتبه كما قاله المُبلِّغ.
desk-field-feedback-text = ما يقرؤه المُبلِّغ
desk-field-hint-feedback-text = بلغة المُبلِّغ إن استطعت. من دون أسماء الآخرين.
desk-field-category = الفئة
desk-field-tier = المستوى
desk-field-severity = الخطورة
desk-field-hint-severity = من 3 فما فوق يلزم شخصان للإغلاق، حتى لو خُفضت لاحقًا.
desk-field-danger = خطر الآن
desk-field-region = المنطقة
desk-field-period = متى حدث
desk-field-hint-period = فترة بالكلمات، ولا يُفرض تاريخ.
desk-field-who = من
desk-field-sex = الجنس
desk-field-age = العمر
desk-field-setting = المكان
desk-field-link-to = الصلة بالمنظمة
desk-field-manager = يدير آخرين
desk-field-international = موظف دولي
desk-field-person = يقرأ البلاغات هنا
desk-field-hint-person = تُحذَّر إن كان هذا الشخص يستطيع قراءة القضية.
desk-field-evidence = ما هو ومن أين جاء
desk-field-hint-evidence = مثلًا: صورة الإيصال من المُبلِّغ بالهاتف.
desk-field-evidence-sent = أي ملف
desk-field-evidence-file = الملف
desk-field-share-whom = من يستلمها
desk-field-hint-share-whom = الاسم والصفة، ويُسجَّل في سجل القضية.
desk-field-share-recipient = مفتاح age لديهم
desk-field-hint-share-recipient = يبدأ بـ age1. احصل عليه منهم بطريقة تثق بها.
desk-field-share-note = كلمة منك
desk-field-share-link = رابط صفحة بلاغاتهم
desk-field-hint-share-link = كما في ملصقهم، مع المفتاح بعد #.
desk-field-share-channel = القناة

## القواعد

desk-rule-no-conflict-first = قل أولًا إنه ليس لديك تضارب مصالح.
desk-rule-declared-once = قلت ذلك بالفعل.
desk-rule-recused = لم يعد هذا الشخص في القضية.
desk-rule-safety-first = تأكد أولًا إن كان أحد في خطر.
desk-rule-not-from-here = لا يلي هذا ما وصلت إليه القضية.
desk-rule-findings-first = فقط بعد مراجعة نتائج تحقيق.
desk-rule-second-person = يحتاج هذا إلى شخص ثانٍ.
desk-rule-same-person = أنت اقترحت هذا. على غيرك أن يوافق.
desk-rule-no-such-proposal = لم يعد هذا الاقتراح مفتوحًا.
desk-rule-advice-is-no-case = لا يُحقَّق في حديث سري. يستطيع المُبلِّغ نقله إلى جهة الإبلاغ.
desk-rule-share-consent-first = لم يوافق المُبلِّغ على المشاركة.
desk-rule-duplicate-names-its-case = قل أي قضية هذه نسخة عنها.
desk-rule-unknown-reason = لا يوجد هذا السبب في قائمة منظمتكم.
desk-rule-unknown-category = لا توجد هذه الفئة في قائمة منظمتكم.
desk-rule-only-advice-is-destroyed = لا يُتلف عند الإغلاق إلا الحديث السري.
desk-rule-not-closed = هذه القضية ليست مغلقة.
desk-rule-not-waiting = القضية لا تنتظر.
desk-rule-severity-range = الخطورة رقم من 1 إلى 4.
desk-rule-no-such-task = لا توجد هذه المهمة.
desk-rule-task-done = أُنجزت هذه المهمة بالفعل.
desk-rule-unknown-check = لا توجد هذه النقطة في القائمة.
desk-rule-own-case = لا تُربط القضية بنفسها.
desk-rule-linked-already = القضيتان مرتبطتان بالفعل.
desk-rule-not-extendable = هذا الموعد ثابت ولا يُغيَّر.
desk-rule-extends-nothing = يجب أن ينتهي التمديد بعد الموعد الذي يمدده.
desk-rule-extension-too-long = أقصى موعد هو ستة أشهر من بدء المهلة.
desk-rule-monitoring-first = تُفحص الحماية بعد الإغلاق وأثناء متابعتها.
desk-rule-protection-checks = تُفحص الحماية بعد 3 و6 و12 شهرًا، مرة لكل منها.
desk-rule-action-first = اختر إجراءً واحدًا على الأقل؛ وهناك ما يقول إنه لم يكن ممكنًا.
desk-rule-disclosure-first = على شخصين أن يوافقا أولًا على الإفصاح عن الهوية.
desk-rule-epoch-order = المفتاح الجديد لا يلي سابقه.
desk-rule-last-reader = يجب أن يبقى أحد في القضية.
desk-rule-not-on-case = هذا الشخص ليس في القضية. أدخله أولًا.
desk-case-received = استُلمت { $day }
desk-share-not-lasting = لا يحمي هذا المفتاح ممن يسجل الحزمة اليوم ويملك لاحقًا حاسوبًا كميًا. اطلب مفتاحًا يبدأ بـ age1pq1.
