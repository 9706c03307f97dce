# اختيار الملصقات والبطاقات؛ أما ما عليها ففي poster.ftl.

posters-title = ملصقات وبطاقات جيب
posters-hint = في المربع عنوان منظمتك ومفتاحها: من يمسحه لا يمكن إرساله إلى قائمة قراء وقّعها غيركم.
posters-channel = القناة
posters-language = اللغة
posters-kind = ماذا
posters-kind-poster = ملصق (A4)
posters-kind-cards = عشر بطاقات جيب (A4، تُقصّ)
posters-borrowed = لا نصوص لهذه القناة بـ{ $language }: يستعير الملصق نصوصها من لغة أخرى. أضفها في «القنوات».
posters-print-hint = اطبع على A4 بمقياس 100 %. أو اختر «حفظ بصيغة PDF» حيث تُختار الطابعة.
posters-print = طباعة
posters-none = لا يقرأ أحد أي قناة بعد. لن يقود الملصق إلى شيء.
posters-preview = معاينة
