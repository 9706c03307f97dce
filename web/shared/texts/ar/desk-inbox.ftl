# القائمة: كل حالات من سجّل الدخول.

## Which cases

inbox-scopes = الحالات المعروضة
inbox-scope-today = تحتاجك اليوم
inbox-scope-open = مفتوحة
inbox-scope-awaiting = المُبلِّغ ينتظر
inbox-scope-closed = مغلقة
inbox-scope-all = الكل
inbox-search = ابحث في كل ما يمكنك قراءته
inbox-found = { $count ->
    [zero] لا حالات معروضة
    [one] حالة واحدة معروضة
    [two] حالتان معروضتان
    [few] { $count } حالات معروضة
   *[other] { $count } حالة معروضة
}
inbox-look = طريقة عرض الحالات
inbox-table = جدول
inbox-board = لوحة
inbox-board-none = لا حالات
inbox-refreshed = { $count ->
    [0] لا جديد.
    [one] حالة واحدة جديدة أو تغيّرت.
    [two] حالتان جديدتان أو تغيّرتا.
    [few] { $count } حالات جديدة أو تغيّرت.
   *[other] { $count } حالة جديدة أو تغيّرت.
}

## Opening

inbox-opening = يجري فتح الحالات: { $done } من { $total }. يمكنك العمل في الأثناء.
inbox-stop = إيقاف
inbox-left = { $count ->
    [one] حالة واحدة لم تُفتح بعد ولا يجدها البحث.
    [two] حالتان لم تُفتحا بعد ولا يجدهما البحث.
    [few] { $count } حالات لم تُفتح بعد ولا يجدها البحث.
   *[other] { $count } حالة لم تُفتح بعد ولا يجدها البحث.
}
inbox-go-on = متابعة الفتح

## Filters

inbox-filters = التصفية والترتيب
inbox-filters-set = { $count ->
    [one] مرشّح واحد مفعّل
    [two] مرشّحان مفعّلان
    [few] { $count } مرشّحات مفعّلة
   *[other] { $count } مرشّحًا مفعّلًا
}
inbox-filters-none = إزالة كل المرشّحات
inbox-filter-any = أيّ
inbox-filter-channel = القناة
inbox-filter-lane = نوع القناة
inbox-filter-phase = المرحلة
inbox-filter-step = الخطوة
inbox-filter-assigned = مُسندة إلى
inbox-filter-due = الاستعجال
inbox-filter-category = الفئة
inbox-filter-tier = المستوى
inbox-filter-severity = الخطورة
inbox-lane-advice = استشارة سرية
inbox-lane-reporting = جهة الإبلاغ
inbox-lane-ombuds = أمين المظالم
inbox-assigned-mine = أنا
inbox-assigned-nobodys = لا أحد
inbox-tier = المستوى { $tier }
inbox-severity = الخطورة { $severity }
inbox-severity-least = { $least } أو أكثر
inbox-sort = الترتيب حسب
inbox-sort-pressing = الاستعجال
inbox-sort-received = يوم الاستلام، الأحدث أولًا
inbox-sort-changed = آخر تغيير، الأحدث أولًا
inbox-sort-severity = الخطورة، الأشد أولًا
inbox-sort-category = الفئة
inbox-sort-step = الخطوة
inbox-sort-assigned = مُسندة إلى
inbox-reversed = بالعكس
inbox-group = العناوين
inbox-group-pressing = حسب الاستعجال
inbox-group-phase = حسب المرحلة
inbox-group-step = حسب الخطوة
inbox-group-assigned = حسب الشخص
inbox-group-channel = حسب القناة
inbox-group-nothing = بلا عناوين
inbox-pressing-trouble = هناك خلل
inbox-pressing-danger = شخص ما ليس في أمان
inbox-pressing-late = متأخرة
inbox-pressing-new = تنتظر كلمتك عن تضارب المصالح
inbox-pressing-today = موعدها اليوم
inbox-pressing-soon = موعدها خلال أسبوع
inbox-pressing-later = موعدها لاحقًا
inbox-pressing-undue = لا موعد لها
inbox-pressing-closed = مغلقة

## Saved views

inbox-views = طرق العرض المحفوظة
inbox-view-save = حفظ طريقة العرض هذه
inbox-view-save-title = حفظ طريقة العرض هذه
inbox-view-what = تُحفظ كلمات البحث والمرشّحات والترتيب والشكل. وهي مختومة لك ولا يراها غيرك.
inbox-view-name = الاسم
inbox-view-keep = حفظ
inbox-view-saved = حُفظت «{ $name }».
inbox-view-remove = إزالة طريقة العرض «{ $name }»
inbox-view-removed = أُزيلت «{ $name }».
inbox-view-bad = اختر اسمًا لا يزيد على 80 حرفًا. ويمكن حفظ 40 طريقة عرض.

## A case in the list

inbox-choose = اختيار: { $what }
inbox-row-unread = لم تُفتح
inbox-row-undeclared = افتحها لتقول إن كان لديك تضارب مصالح معها.
inbox-received = وصلت في { $day }
inbox-sign-danger = خطر الآن
inbox-sign-unsafe = «لا أشعر بالأمان»
inbox-sign-warning = تحذير
inbox-sign-escalated = صُعّدت إليك
inbox-sign-second = تحتاج توقيعك
inbox-sign-mentioned = تذكرك
inbox-sign-awaits = المُبلِّغ ينتظر
inbox-sign-appeal = اعتراض
inbox-sign-waiting = بانتظار المُبلِّغ
inbox-sign-paused = موقوفة مؤقتًا
inbox-sign-files = { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
   *[other] { $count } ملفًا
}
inbox-sign-draft = نص لم يُرسل
# same
inbox-due = { $what }: { $when }
inbox-due-late = { $count ->
    [one] تأخر يوم واحد
    [two] تأخر يومان
    [few] تأخر { $count } أيام
   *[other] تأخر { $count } يومًا
}
inbox-due-left = { $count ->
    [0] اليوم
    [one] غدًا
    [two] خلال يومين
    [few] خلال { $count } أيام
   *[other] خلال { $count } يومًا
}
inbox-due-first-look = نظرة أولى
inbox-due-acknowledgement = تأكيد الاستلام
inbox-due-reply = الرد
inbox-due-feedback = الإفادة بالنتيجة
inbox-due-investigation-start = القرار بشأن التحقيق
inbox-due-waiting-for-reporter = نظرة جديدة
inbox-due-paused = نظرة جديدة
inbox-due-task = مهمة
inbox-due-proposal = توقيع ثانٍ
inbox-due-protection-check = متابعة الحماية

## Several cases at once

inbox-chosen = { $count ->
    [one] اختيرت حالة واحدة
    [two] اختيرت حالتان
    [few] اختيرت { $count } حالات
   *[other] اختيرت { $count } حالة
}
inbox-choose-none = إلغاء الاختيار
inbox-assign = إسناد
inbox-assign-title = { $count ->
    [one] إسناد حالة واحدة
    [two] إسناد حالتين
    [few] إسناد { $count } حالات
   *[other] إسناد { $count } حالة
}
inbox-assign-what = من ليس على الحالة بعد يُمنح الوصول إليها أولًا، ما لم يستبعده المُبلِّغ. ويُدوَّن كل إسناد في سجل الحالة.
inbox-assign-whom = إلى من
inbox-assign-choose = اختر شخصًا
inbox-bulk-working = يجري الإسناد: { $done } من { $total }
inbox-assigned-done = { $count ->
    [one] أُسندت حالة واحدة إلى { $name }.
    [two] أُسندت حالتان إلى { $name }.
    [few] أُسندت { $count } حالات إلى { $name }.
   *[other] أُسندت { $count } حالة إلى { $name }.
}
inbox-assigned-none = { $count ->
    [one] حالة واحدة لم تعد لأحد.
    [two] حالتان لم تعودا لأحد.
    [few] { $count } حالات لم تعد لأحد.
   *[other] { $count } حالة لم تعد لأحد.
}
inbox-assigned-back = { $count ->
    [one] عادت حالة واحدة إلى إسنادها السابق.
    [two] عادت حالتان إلى إسنادهما السابق.
    [few] عادت { $count } حالات إلى إسنادها السابق.
   *[other] عادت { $count } حالة إلى إسنادها السابق.
}
inbox-undo = تراجع
inbox-bulk-failed = { $count ->
    [one] لم تُسند حالة واحدة
    [two] لم تُسند حالتان
    [few] لم تُسند { $count } حالات
   *[other] لم تُسند { $count } حالة
}

## Cases that are not there any more

inbox-gone = لم تعد في قائمتك
inbox-gone-erased = { $count ->
    [one] مُحيت حالة واحدة في يومها ({ $days }). لم يبقَ منها شيء.
    [two] مُحيت حالتان في يومهما ({ $days }). لم يبقَ منهما شيء.
    [few] مُحيت { $count } حالات في يومها ({ $days }). لم يبقَ منها شيء.
   *[other] مُحيت { $count } حالة في يومها ({ $days }). لم يبقَ منها شيء.
}
inbox-gone-hidden = { $count ->
    [one] حالة واحدة لم تُمحَ ولم تعد تُعطى لك. ربما أخرجك أحدهم منها، أو أعلنت تضارب مصالح من جهاز آخر. إن لم يكن هذا ولا ذاك فاسأل زميلًا: ربما يخفيها الخادم.
    [two] حالتان لم تُمحيا ولم تعودا تُعطيان لك. ربما أخرجك أحدهم منهما، أو أعلنت تضارب مصالح من جهاز آخر. إن لم يكن هذا ولا ذاك فاسأل زميلًا: ربما يخفيهما الخادم.
   *[other] { $count } حالات لم تُمحَ ولم تعد تُعطى لك. ربما أخرجك أحدهم منها، أو أعلنت تضارب مصالح من جهاز آخر. إن لم يكن هذا ولا ذاك فاسأل زميلًا: ربما يخفيها الخادم.
}
inbox-gone-which = أيّها
inbox-gone-seen = قرأت هذا

## Nothing to show

inbox-empty-inbox = لا حالات بعد
inbox-why-empty = تظهر هنا البلاغات التي اختارك المُبلِّغ لقراءتها. لا ترى غيرها، ولا حتى عددها.
inbox-empty-search = لا توجد حالة فيها كل هذه الكلمات
inbox-empty-filters = لا توجد حالة تطابق هذه المرشّحات
inbox-empty-today = لا شيء يحتاجك اليوم
inbox-empty-open = لا حالات مفتوحة
inbox-empty-awaiting = لا مُبلِّغ ينتظر ردًّا
inbox-empty-closed = لا حالات مغلقة
inbox-empty-all = لا حالات
inbox-show-all = عرض كل الحالات

## Keys

inbox-key-choose = اختيار الحالة أو متابعة الاختيار
inbox-key-choose-all = اختيار كل حالات القائمة
inbox-key-assign = إسناد الحالات المختارة
inbox-key-board = جدول أو لوحة
inbox-key-filters = المرشّحات
