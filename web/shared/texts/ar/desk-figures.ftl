# أرقام لمن يقرؤون القضايا: العدّ، والإصدار، والملحق، وجمع الإصدارات، وما يُتعلَّم.

fig-back = العودة إلى القضايا
fig-part-years = السنوات
fig-part-together = الجمع
fig-part-lessons = ما يُتعلَّم

fig-years-what = تُعَدّ هنا، على هذا الجهاز، من قضايا مساركم التي تقرؤونها. تصدر أرقام السنة مرة واحدة بعد انتهائها وتبقى كما هي: فالعدّ مرة ثانية قد يكشف عن قضايا بعينها.
fig-counted = { $count ->
    [one] قضية واحدة معدودة
   *[other] القضايا المعدودة: { $count }
  }
fig-uncounted = { $count ->
    [one] قضية واحدة لم تُعَدّ بعد: افتحوها وقولوا إن كان لديكم تضارب مصالح
   *[other] قضايا لم تُعَدّ بعد: { $count }. افتحوها وقولوا إن كان لديكم تضارب مصالح
  }
fig-released = صدرت
fig-not-over = بعد انتهاء السنة
fig-no-years = لا توجد قضايا لعدّها بعد.
fig-preview = معاينة
fig-show = عرض
fig-release = إصدار …
fig-release-title = هل تُصدَر أرقام { $year }؟
fig-release-what = تُوقَّع بمفتاحكم وتبقى كما هي، مهما حدث للقضايا لاحقًا.
fig-release-colleagues = شخص واحد يُصدر أرقام المسار. إصداران مختلفان لسنة واحدة يمكن المقارنة بينهما فينكشف ما يختلفان فيه من قضايا: اسألوا زملاءكم أولًا.
fig-release-do = إصدار
fig-download = حفظ الإصدار
fig-seah = حفظ لنظام SEAH (CSV)
fig-print = طباعة أو حفظ بصيغة PDF

fig-annex-title = ملحق النزاهة { $year }
fig-annex-what = البلاغات التي وصلت في هذه السنة، كما كانت عند إعداد الأرقام. حُذفت الأسطر والأعمدة التي لا بلاغ فيها.
fig-drawn-up = أُعدّت في { $year }
fig-draft = معاينة: لم يوقّع أحد هذه الأرقام بعد. لا تنقلوها.
fig-key-known = موقّعة تحت المفتاح الذي يعرفه هذا المكتب:
fig-key-claimed = موقّعة تحت المفتاح الذي يذكره الملف:
fig-lane-advice = مستشارو الثقة
fig-lane-reporting = نقطة الإبلاغ
fig-lane-ombuds = أمناء المظالم
fig-year = السنة
fig-section-years = السنوات كما صدرت
fig-section-number-and-nature = كم بلاغًا، وما طبيعتها
fig-section-handling = كيف عولجت
fig-section-outcome = ما نتج عنها
fig-section-measures = ما الذي فُعل
fig-section-affected = من تضرر
fig-section-respondents = عمّن كانت
fig-section-regions = أين
fig-table-categories = البلاغات حسب الفئة
fig-table-outcome = البلاغات حسب الطبيعة والنتيجة
fig-table-acknowledged = البلاغات حسب الطبيعة والمدة حتى تأكيد الاستلام
fig-table-feedback = البلاغات حسب الطبيعة والمدة حتى الرد
fig-table-how-reported = البلاغات حسب الطبيعة وكيف أراد المبلّغ أن يُعرَف
fig-table-support = البلاغات حسب الطبيعة والدعم
fig-table-region = البلاغات حسب الطبيعة والمنطقة
fig-table-measure = الإجراءات حسب الطبيعة
fig-table-who = المتضررون حسب الطبيعة ومن هم
fig-table-sex = المتضررون حسب الطبيعة والجنس
fig-table-age-group = المتضررون حسب الطبيعة والعمر
fig-table-setting = المتضررون حسب الطبيعة والمكان
fig-table-link = من تتعلق بهم البلاغات حسب الطبيعة والصلة بالمنظمة
fig-table-manager = من تتعلق بهم البلاغات حسب الطبيعة وهل يقودون غيرهم
fig-table-international = من تتعلق بهم البلاغات حسب الطبيعة وهل هم موظفون دوليون
fig-total = الكل
fig-all-reports = كل البلاغات
fig-all-measures = كل الإجراءات
fig-all-affected = كل المتضررين
fig-all-respondents = كل من تتعلق بهم البلاغات
fig-withheld = أقل من أن يُفصَّل ({ $total }).
fig-nothing = لا شيء يُعَدّ.
fig-rule = الأعداد من 1 إلى 4 تظهر كمدى. وحيث يمكن معرفة عدد كهذا بالطرح، يظهر عدد آخر هكذا «5+»، أو لا يُفصَّل السطر («·»).
fig-rule-region = الأعداد من 1 إلى 4 تظهر كمدى، ومن 1 إلى 9 في الأسطر التي قد تتعلق بأمر جنسي. وحيث يمكن معرفة عدد كهذا بالطرح، يظهر عدد آخر هكذا «5+» أو «10+»، أو لا يُفصَّل السطر («·»).
fig-not-prevalence = بلاغات لا مدى انتشار: تقول هذه الأرقام ما أُبلغ عنه، لا ما حدث.
fig-category-other = غير ذلك
fig-category-other-of = غير ذلك: { $nature }
fig-nature-sexual-exploitation-abuse = الاستغلال والاعتداء الجنسيان
fig-nature-sexual-harassment = التحرش الجنسي
fig-nature-child = حماية الأطفال
fig-nature-violence = العنف
fig-nature-conduct = إساءة استعمال السلطة والتمييز
fig-nature-integrity = الاحتيال والفساد وتحويل المساعدات
fig-nature-safety = البيانات والسلامة
fig-nature-after-reporting = الانتقام وعدم فعل شيء
fig-nature-programme = شكوى من برنامج
fig-nature-other = غير ذلك أو غير متأكد
fig-outcome-open = ما زالت مفتوحة
fig-acknowledged-within-a-day = خلال يوم
fig-acknowledged-within-seven-days = خلال 7 أيام
fig-acknowledged-later = بعد ذلك
fig-acknowledged-not-yet = ليس بعد
fig-feedback-within-a-month = خلال شهر
fig-feedback-in-time = في الموعد
fig-feedback-later = بعد الموعد
fig-feedback-not-yet = ليس بعد
fig-how-anonymous = مجهول
fig-how-confidential = بسرية
fig-how-named = بالاسم
fig-support-given = وُصل بالدعم
fig-support-not-recorded = لا شيء مسجّل
fig-manager-yes = يقود غيره
fig-manager-no = لا يقود أحدًا
fig-manager-unknown = لا يُعرَف إن كان يقود
fig-international-yes = موظف دولي
fig-international-no = موظف محلي
fig-international-unknown = لا يُعرَف أيهما
fig-region-other = مكان آخر
fig-region-unknown = المنطقة غير معروفة

fig-together-what = اختاروا ملفات إصدارات: لمساراتكم، أو لعدة سنوات، أو لعدة منظمات. تُفحص التوقيعات. ولا يُجمَع إلا ما صدر.
fig-together-choose = اختيار ملفات
fig-keys-compare = الملف وحده يقول إن المفتاح لتلك المنظمة. قارنوه بما على ملصقاتها.
# same
fig-fault-of = { $name }: { $fault }

fig-lessons-what = من كل القضايا التي تقرؤونها، من دون القضايا نفسها. لداخل المنظمة: ليست جزءًا من أي إصدار.
fig-lessons-none = لم يكتب أحد درسًا بعد.
fig-lesson-owner = { $name }، حتى { $day }
fig-lessons-file = دروس

desk-fault-figures-unread = ما زالت القضايا تُفتح. حاولوا ثانية عندما تُفتح كلها.
desk-fault-figures-damaged = الأرقام التي حفظتموها لا تُفتح. لا يُعَدّ شيء كي لا يضيع منها شيء: أخبروا المسؤول لديكم.
desk-fault-figures-uncounted = بعض قضايا تلك السنة لم تُعَدّ بعد. افتحوها وقولوا إن كان لديكم تضارب مصالح.
desk-fault-figures-too-large = الأرقام أكثر مما يمكن حفظه.
desk-fault-already-released = صدرت أرقام هذه السنة من قبل. وهي تبقى كما هي.
desk-fault-year-not-over = تُعَدّ الأرقام بعد انتهاء السنة.
desk-fault-no-release = لا يوجد إصدار.
desk-fault-not-a-release = هذا ليس إصدار أرقام.
desk-fault-release-changed = غُيّرت هذه الأرقام بعد توقيعها.
desk-fault-release-unknown-author = لم يوقّع هذه الأرقام أحد ممن يقرؤون قضايا هذا المسار.
desk-fault-releases-of-different-years = هذه الإصدارات لسنوات مختلفة.
desk-fault-releases-differ = يوجد إصداران مختلفان للسنة نفسها والمسار نفسه.
desk-fault-releases-different-keys = مفتاحان مختلفان يُقال إنهما لهذه المنظمة.
