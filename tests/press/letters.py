# ruff: noqa: E501
"""The same letter in twelve languages: headings, bold, a list, a table, a link, names and numbers.

The people are made up, and the translations nobody's but ours: they test letters, not wording.
"""

import html
import re

from generator.wording.scripts import direction, in_order

LETTERS = {
    "en": """# Your safety plan
Dear Amina Hussain, we met on Tuesday 24 November 2026 to talk about how you can be safe at home. This letter tells you what we agreed, who will help you and when they will come.
**Your nurse, Ruth Adeyemi, will visit every Monday at 10:30.** She will bring your medicine and ask how you slept. If she is late, ring the surgery on 01632 960 001.
## What happens next
- We will change the lock on your front door before 4 December 2026.
- The bank will send you a new card; do not tell anybody the number.
- **Nobody may come in** without asking you first, and your cousin may visit when you want.
| Who | Day | Telephone
| Ruth Adeyemi | Monday | 01632 960 001
| Joanne Price | Friday | 07700 900 142
The council pays £1,460 for the alarm, and you pay nothing. Your reference is EW-SP-0147. If you do not understand something, ask for an interpreter: it is free.
If you are in danger, ring 999 at once. You can change your mind at any time, and you may ask to see what we write about you: [read more about your rights].
""",
    "cy": """# Eich cynllun diogelwch
Annwyl Amina Hussain, fe wnaethom gwrdd ddydd Mawrth 24 Tachwedd 2026 i siarad am sut y gallwch fod yn ddiogel gartref. Mae'r llythyr hwn yn dweud beth y cytunwyd arno, pwy fydd yn eich helpu a phryd y byddant yn dod i'ch tŷ.
**Bydd eich nyrs, Ruth Adeyemi, yn ymweld bob dydd Llun am 10:30.** Bydd hi'n dod â'ch moddion ac yn gofyn sut y gwnaethoch gysgu. Os bydd hi'n hwyr, ffoniwch y feddygfa ar 01632 960 001.
## Beth sy'n digwydd nesaf
- Byddwn yn newid y clo ar eich drws ffrynt cyn 4 Rhagfyr 2026.
- Bydd y banc yn anfon cerdyn newydd atoch; peidiwch â dweud y rhif wrth neb.
- **Ni chaiff neb ddod i mewn** heb ofyn i chi yn gyntaf, a gall eich cefnder ymweld pan fyddwch eisiau.
| Pwy | Diwrnod | Ffôn
| Ruth Adeyemi | Dydd Llun | 01632 960 001
| Joanne Price | Dydd Gwener | 07700 900 142
Mae'r cyngor yn talu £1,460 am y larwm, ac nid ydych chi'n talu dim. Eich cyfeirnod yw EW-SP-0147. Os nad ydych yn deall rhywbeth, gofynnwch am gyfieithydd: mae am ddim.
Os ydych mewn perygl, ffoniwch 999 ar unwaith. Gallwch newid eich meddwl unrhyw bryd, a chewch ofyn am weld yr hyn a ysgrifennwn amdanoch: [darllenwch ragor am eich hawliau a'r dŵr].
""",
    "pl": """# Twój plan bezpieczeństwa
Szanowna Pani Amino Hussain, spotkaliśmy się we wtorek 24 listopada 2026, aby porozmawiać o tym, jak może Pani czuć się bezpiecznie w domu. Ten list mówi, co uzgodniliśmy, kto będzie Pani pomagać i kiedy przyjdzie.
**Pielęgniarka, Ruth Adeyemi, będzie przychodzić w każdy poniedziałek o 10:30.** Przyniesie leki i zapyta, jak Pani spała. Jeśli się spóźni, proszę zadzwonić do przychodni pod numer 01632 960 001.
## Co będzie dalej
- Wymienimy zamek w drzwiach wejściowych przed 4 grudnia 2026.
- Bank przyśle nową kartę; proszę nikomu nie mówić, jaki ma numer.
- **Nikt nie może wejść** bez Pani zgody, a kuzynka może przychodzić, kiedy Pani chce.
| Kto | Dzień | Telefon
| Ruth Adeyemi | Poniedziałek | 01632 960 001
| Joanne Price | Piątek | 07700 900 142
Urząd płaci £1,460 za alarm, a Pani nie płaci nic. Numer sprawy to EW-SP-0147. Jeśli czegoś Pani nie rozumie, proszę poprosić o tłumacza: jest bezpłatny i może przyjść także do domu.
W razie niebezpieczeństwa proszę od razu dzwonić pod 999. Może Pani zawsze zmienić zdanie i poprosić, żebyśmy pokazali, co o Pani piszemy: [więcej o prawach i obowiązkach urzędów oraz źródła]. Żółć, gęś, ślad i jaźń. Spotkamy się znowu za trzy tygodnie, żeby sprawdzić, czy plan działa i co trzeba w nim zmienić.
""",
    "ro": """# Planul dumneavoastră de siguranță
Stimată doamnă Amina Hussain, ne-am întâlnit marți, 24 noiembrie 2026, ca să vorbim despre cum puteți fi în siguranță acasă. Această scrisoare vă spune ce am hotărât, cine vă va ajuta și când va veni.
**Asistenta, Ruth Adeyemi, va veni în fiecare luni la 10:30.** Vă va aduce medicamentele și vă va întreba cum ați dormit. Dacă întârzie, sunați la cabinet, la numărul 01632 960 001.
## Ce urmează
- Vom schimba încuietoarea de la ușa din față înainte de 4 decembrie 2026.
- Banca vă va trimite un card nou; nu spuneți nimănui numărul.
- **Nimeni nu poate intra** fără să vă întrebe, iar verișoara poate veni când doriți.
| Cine | Ziua | Telefon
| Ruth Adeyemi | Luni | 01632 960 001
| Joanne Price | Vineri | 07700 900 142
Consiliul plătește £1,460 pentru alarmă, iar dumneavoastră nu plătiți nimic. Numărul de referință este EW-SP-0147. Dacă nu înțelegeți ceva, cereți un interpret: este gratuit.
Dacă sunteți în pericol, sunați imediat la 999. Vă puteți răzgândi oricând și puteți cere să vedeți ce scriem despre dumneavoastră: [citiți mai mult despre drepturi și țeluri].
""",
    "pt": """# O seu plano de segurança
Cara Amina Hussain, reunimo-nos na terça-feira, 24 de novembro de 2026, para falar sobre como pode estar segura em casa. Esta carta diz o que combinámos, quem a vai ajudar e quando virá.
**A sua enfermeira, Ruth Adeyemi, virá todas as segundas-feiras às 10:30.** Ela trará os seus medicamentos e perguntará como dormiu. Se ela se atrasar, ligue para o consultório: 01632 960 001.
## O que acontece a seguir
- Vamos mudar a fechadura da porta da frente antes de 4 de dezembro de 2026.
- O banco vai enviar-lhe um cartão novo; não diga o número a ninguém.
- **Ninguém pode entrar** sem lhe perguntar primeiro, e a sua prima pode vir quando quiser.
| Quem | Dia | Telefone
| Ruth Adeyemi | Segunda-feira | 01632 960 001
| Joanne Price | Sexta-feira | 07700 900 142
A câmara paga £1,460 pelo alarme e a senhora não paga nada. A sua referência é EW-SP-0147. Se não compreender alguma coisa, peça um intérprete: é gratuito e pode também ir a sua casa.
Se estiver em perigo, ligue logo para o 999. Pode mudar de opinião a qualquer momento e pode pedir para ver o que escrevemos sobre si: [leia mais sobre os seus direitos e a proteção de informações].
""",
    "es": """# Su plan de seguridad
Estimada Amina Hussain: nos reunimos el martes 24 de noviembre de 2026 para hablar de cómo puede estar segura en casa. Esta carta le dice qué acordamos, quién la ayudará y cuándo vendrá.
**Su enfermera, Ruth Adeyemi, vendrá todos los lunes a las 10:30.** Le traerá las medicinas y le preguntará cómo durmió. Si llega tarde, llame al consultorio: 01632 960 001.
## ¿Qué pasará después?
- Cambiaremos la cerradura de la puerta antes del 4 de diciembre de 2026.
- El banco le enviará una tarjeta nueva; no diga el número a nadie.
- **Nadie puede entrar** sin preguntarle antes, y su prima puede venir cuando usted quiera.
| Quién | Día | Teléfono
| Ruth Adeyemi | Lunes | 01632 960 001
| Joanne Price | Viernes | 07700 900 142
El ayuntamiento paga £1,460 por la alarma y usted no paga nada. Su referencia es EW-SP-0147. Si no entiende algo, pida un intérprete: es gratis y también puede ir a su casa.
Si está en peligro, llame enseguida al 999. Puede cambiar de opinión en cualquier momento y puede pedir que le enseñemos lo que escribimos sobre usted: [lea más sobre sus derechos y los de los niños].
""",
    "ur": """# آپ کا حفاظتی منصوبہ
محترمہ Amina Hussain، ہم منگل 24 نومبر 2026 کو ملے تھے تاکہ بات کریں کہ آپ گھر میں کیسے محفوظ رہ سکتی ہیں۔ یہ خط بتاتا ہے کہ ہم نے کیا طے کیا، کون آپ کی مدد کرے گا اور کب آئے گا۔
**آپ کی نرس Ruth Adeyemi ہر پیر کو 10:30 بجے آئیں گی۔** وہ آپ کی دوا لائیں گی اور پوچھیں گی کہ آپ کو نیند کیسی آئی۔ اگر انہیں دیر ہو جائے تو کلینک کو 01632 960 001 پر فون کریں۔
## آگے کیا ہو گا
- ہم 4 دسمبر 2026 سے پہلے آپ کے سامنے والے دروازے کا تالا بدل دیں گے۔
- بینک آپ کو نیا کارڈ بھیجے گا؛ اس کا نمبر کسی کو نہ بتائیں۔
- **کوئی بھی اندر نہیں آ سکتا** جب تک آپ سے نہ پوچھے، اور آپ کی کزن جب آپ چاہیں آ سکتی ہیں۔
| کون | دن | ٹیلیفون
| Ruth Adeyemi | پیر | 01632 960 001
| Joanne Price | جمعہ | 07700 900 142
کونسل الارم کے لیے £1,460 دیتی ہے اور آپ کو کچھ نہیں دینا۔ آپ کا حوالہ نمبر EW-SP-0147 ہے۔ اگر کوئی بات سمجھ نہ آئے تو ترجمان مانگیں: یہ مفت ہے۔
اگر آپ خطرے میں ہوں تو فوراً 999 پر فون کریں۔ آپ کسی بھی وقت اپنا ارادہ بدل سکتی ہیں، اور دیکھ سکتی ہیں کہ ہم آپ کے بارے میں کیا لکھتے ہیں: [اپنے حقوق کے بارے میں مزید پڑھیں]۔ شش و پنج اور گھبراہٹ میں بھی ہم سے ضرور بات کیجیے۔
""",
    "ar": """# خطة سلامتك
عزيزتي Amina Hussain، التقينا يوم الثلاثاء 24 نوفمبر 2026 لنتحدث عن كيف يمكنك أن تكوني آمنة في البيت. تخبرك هذه الرسالة بما اتفقنا عليه، ومن سيساعدك، ومتى سيأتي إليك.
**ستزورك الممرضة Ruth Adeyemi كل يوم اثنين الساعة 10:30.** ستحضر لك الدواء وتسألك كيف كان نومك. إذا تأخرت فاتصلي بالعيادة على الرقم 01632 960 001 من فضلك.
## ماذا سيحدث بعد ذلك
- سنغيّر قفل الباب الأمامي قبل 4 ديسمبر 2026.
- سيرسل لك البنك بطاقة جديدة؛ لا تخبري أحدًا بالرقم.
- **لا يجوز لأحد أن يدخل** دون أن يسألك أولًا، ويمكن لابنة عمك أن تزورك متى أردت ذلك.
| من | اليوم | الهاتف
| Ruth Adeyemi | الاثنين | 01632 960 001
| Joanne Price | الجمعة | 07700 900 142
يدفع المجلس £1,460 مقابل جهاز الإنذار، ولا تدفعين أنت شيئًا. رقمك المرجعي هو EW-SP-0147. إذا لم تفهمي شيئًا فاطلبي مترجمًا: الخدمة مجانية، ويمكن أن يأتي المترجم إلى بيتك أيضًا.
إذا كنت في خطر فاتصلي فورًا بالرقم 999. يمكنك أن تغيّري رأيك في أي وقت، ويمكنك أن تطلبي رؤية ما نكتبه عنك: [اقرئي المزيد عن حقوقك]. سنلتقي مرة أخرى بعد ثلاثة أسابيع لنرى هل تنجح الخطة، وما الذي يجب أن نغيّره فيها لكي تكوني مطمئنة. اسألي عن أي شيء تريدين معرفته، ولا تترددي في الكلام معنا.
""",
    "pa": """# ਤੁਹਾਡੀ ਸੁਰੱਖਿਆ ਯੋਜਨਾ
ਪਿਆਰੀ Amina Hussain, ਅਸੀਂ ਮੰਗਲਵਾਰ 24 ਨਵੰਬਰ 2026 ਨੂੰ ਮਿਲੇ ਸੀ ਤਾਂ ਜੋ ਗੱਲ ਕਰੀਏ ਕਿ ਤੁਸੀਂ ਘਰ ਵਿੱਚ ਕਿਵੇਂ ਸੁਰੱਖਿਅਤ ਰਹਿ ਸਕਦੇ ਹੋ। ਇਹ ਚਿੱਠੀ ਦੱਸਦੀ ਹੈ ਕਿ ਅਸੀਂ ਕੀ ਫ਼ੈਸਲਾ ਕੀਤਾ, ਕੌਣ ਤੁਹਾਡੀ ਮਦਦ ਕਰੇਗਾ ਅਤੇ ਕਦੋਂ ਆਵੇਗਾ।
**ਤੁਹਾਡੀ ਨਰਸ Ruth Adeyemi ਹਰ ਸੋਮਵਾਰ 10:30 ਵਜੇ ਆਵੇਗੀ।** ਉਹ ਤੁਹਾਡੀ ਦਵਾਈ ਲਿਆਵੇਗੀ ਅਤੇ ਪੁੱਛੇਗੀ ਕਿ ਤੁਹਾਨੂੰ ਨੀਂਦ ਕਿਵੇਂ ਆਈ। ਜੇ ਉਸ ਨੂੰ ਦੇਰ ਹੋ ਜਾਵੇ ਤਾਂ 01632 960 001 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
## ਅੱਗੇ ਕੀ ਹੋਵੇਗਾ
- ਅਸੀਂ 4 ਦਸੰਬਰ 2026 ਤੋਂ ਪਹਿਲਾਂ ਤੁਹਾਡੇ ਦਰਵਾਜ਼ੇ ਦਾ ਤਾਲਾ ਬਦਲ ਦੇਵਾਂਗੇ।
- ਬੈਂਕ ਤੁਹਾਨੂੰ ਨਵਾਂ ਕਾਰਡ ਭੇਜੇਗਾ; ਉਸ ਦਾ ਨੰਬਰ ਕਿਸੇ ਨੂੰ ਨਾ ਦੱਸੋ।
- **ਕੋਈ ਵੀ ਅੰਦਰ ਨਹੀਂ ਆ ਸਕਦਾ** ਜਦੋਂ ਤੱਕ ਪਹਿਲਾਂ ਤੁਹਾਨੂੰ ਨਾ ਪੁੱਛੇ, ਅਤੇ ਤੁਹਾਡੀ ਭੈਣ ਜਦੋਂ ਤੁਸੀਂ ਚਾਹੋ ਆ ਸਕਦੀ ਹੈ।
| ਕੌਣ | ਦਿਨ | ਟੈਲੀਫ਼ੋਨ
| Ruth Adeyemi | ਸੋਮਵਾਰ | 01632 960 001
| Joanne Price | ਸ਼ੁੱਕਰਵਾਰ | 07700 900 142
ਕੌਂਸਲ ਅਲਾਰਮ ਲਈ £1,460 ਦਿੰਦੀ ਹੈ ਅਤੇ ਤੁਹਾਨੂੰ ਕੁਝ ਨਹੀਂ ਦੇਣਾ ਪੈਂਦਾ। ਤੁਹਾਡਾ ਹਵਾਲਾ EW-SP-0147 ਹੈ। ਜੇ ਕੁਝ ਸਮਝ ਨਾ ਆਵੇ ਤਾਂ ਦੁਭਾਸ਼ੀਆ ਮੰਗੋ: ਇਹ ਮੁਫ਼ਤ ਹੈ।
ਜੇ ਤੁਸੀਂ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਤਾਂ ਤੁਰੰਤ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਵੇਲੇ ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ, ਅਤੇ ਦੇਖ ਸਕਦੇ ਹੋ ਕਿ ਅਸੀਂ ਤੁਹਾਡੇ ਬਾਰੇ ਕੀ ਲਿਖਦੇ ਹਾਂ: [ਆਪਣੇ ਹੱਕਾਂ ਬਾਰੇ ਹੋਰ ਪੜ੍ਹੋ]।
""",
    "bn": """# আপনার নিরাপত্তা পরিকল্পনা
প্রিয় Amina Hussain, আমরা মঙ্গলবার ২৪ নভেম্বর ২০২৬ তারিখে দেখা করেছিলাম, আপনি বাড়িতে কীভাবে নিরাপদে থাকতে পারেন তা নিয়ে কথা বলতে। এই চিঠিতে লেখা আছে আমরা কী ঠিক করেছি, কে আপনাকে সাহায্য করবেন এবং কখন আসবেন।
**আপনার নার্স Ruth Adeyemi প্রতি সোমবার ১০:৩০ টায় আসবেন।** তিনি আপনার ওষুধ আনবেন এবং জিজ্ঞাসা করবেন আপনার ঘুম কেমন হয়েছে। তাঁর দেরি হলে 01632 960 001 নম্বরে ফোন করুন।
## এরপর কী হবে
- আমরা ৪ ডিসেম্বর ২০২৬ তারিখের আগে আপনার সামনের দরজার তালা বদলে দেব।
- ব্যাংক আপনাকে নতুন কার্ড পাঠাবে; তার নম্বর কাউকে বলবেন না।
- **কেউ ভিতরে আসতে পারবে না** আগে আপনাকে জিজ্ঞাসা না করে, আর আপনার বোন যখন আপনি চান তখন আসতে পারেন।
| কে | দিন | টেলিফোন
| Ruth Adeyemi | সোমবার | 01632 960 001
| Joanne Price | শুক্রবার | 07700 900 142
কাউন্সিল অ্যালার্মের জন্য £1,460 দেয় এবং আপনাকে কিছুই দিতে হবে না। আপনার সূত্র নম্বর EW-SP-0147। কিছু বুঝতে না পারলে দোভাষী চান: এটি বিনামূল্যে, আর তিনি আপনার বাড়িতেও আসতে পারেন।
বিপদে পড়লে সঙ্গে সঙ্গে 999 নম্বরে ফোন করুন। আপনি যে কোনো সময় সিদ্ধান্ত বদলাতে পারেন, এবং আমরা আপনার সম্পর্কে কী লিখি তা দেখতে চাইতে পারেন: [আপনার অধিকার সম্পর্কে আরও পড়ুন]। তিন সপ্তাহ পরে আমরা আবার দেখা করব, পরিকল্পনাটি কাজ করছে কি না দেখতে। শ্রীমতী রহমানের ব্যক্তিগত তথ্য সুরক্ষিত।
""",
    "gu": """# તમારી સુરક્ષા યોજના
પ્રિય Amina Hussain, આપણે મંગળવાર 24 નવેમ્બર 2026 ના રોજ મળ્યા હતા, જેથી તમે ઘરે કેવી રીતે સુરક્ષિત રહી શકો તે વિશે વાત કરીએ. આ પત્ર કહે છે કે અમે શું નક્કી કર્યું, તમને કોણ મદદ કરશે અને ક્યારે આવશે.
**તમારી નર્સ Ruth Adeyemi દર સોમવારે 10:30 વાગ્યે આવશે.** તે તમારી દવા લાવશે અને પૂછશે કે તમને ઊંઘ કેવી આવી. જો તેમને મોડું થાય તો 01632 960 001 પર ફોન કરો.
## આગળ શું થશે
- અમે 4 ડિસેમ્બર 2026 પહેલાં તમારા આગળના દરવાજાનું તાળું બદલી નાખીશું.
- બેંક તમને નવું કાર્ડ મોકલશે; તેનો નંબર કોઈને કહેશો નહીં.
- **કોઈ અંદર આવી શકશે નહીં** પહેલાં તમને પૂછ્યા વિના, અને તમારી બહેન તમે ઇચ્છો ત્યારે આવી શકે છે.
| કોણ | દિવસ | ટેલિફોન
| Ruth Adeyemi | સોમવાર | 01632 960 001
| Joanne Price | શુક્રવાર | 07700 900 142
કાઉન્સિલ અલાર્મ માટે £1,460 આપે છે અને તમારે કંઈ આપવાનું નથી. તમારો સંદર્ભ નંબર EW-SP-0147 છે. જો કંઈ સમજાય નહીં તો દુભાષિયો માગો: તે મફત છે અને તમારા ઘરે પણ આવી શકે છે.
જો તમે જોખમમાં હો તો તરત 999 પર ફોન કરો. તમે ગમે ત્યારે તમારો વિચાર બદલી શકો છો, અને અમે તમારા વિશે શું લખીએ છીએ તે જોવા માગી શકો છો: [તમારા અધિકારો વિશે વધુ વાંચો]. ત્રણ અઠવાડિયા પછી આપણે ફરી મળીશું, યોજના કામ કરે છે કે નહીં તે જોવા માટે. શ્રીમતી જ્ઞાનાબહેન પણ ત્યાં હશે.
""",
    "zh-Hans": """# 您的安全计划
尊敬的 Amina Hussain：我们在 2026 年 11 月 24 日星期二见面，谈了您怎样才能在家里安全地生活。这封信告诉您我们商定了什么，谁会帮助您，以及他们什么时候来。
**您的护士 Ruth Adeyemi 每个星期一 10:30 来看您。**她会带来您的药，并问您睡得怎么样。如果她来晚了，请打电话给诊所：01632 960 001。
## 接下来会怎样
- 我们会在 2026 年 12 月 4 日以前更换您前门的锁。
- 银行会寄给您一张新卡；请不要把“号码”告诉任何人。
- **任何人都不能进来**，除非先问过您；您的表妹可以在您愿意的时候来。
| 谁 | 日子 | 电话
| Ruth Adeyemi | 星期一 | 01632 960 001
| Joanne Price | 星期五 | 07700 900 142
市政府为警报器支付 £1,460，您不用付钱。您的编号是 EW-SP-0147。如果您有什么不明白，请要求口译员帮助：这是免费的，他也可以到您家里来。
如果您有危险，请马上打 999。您随时可以改变主意，也可以要求看我们写了什么关于您的内容：[阅读更多关于您的权利的信息]。三个星期以后我们会再见面，看看计划是不是有效，需要改变什么——请把您的想法告诉我们，不要犹豫。
""",
}


def body_of(language: str) -> str:
    """Write a letter as HTML, with numbers kept in order from right to left."""
    made, rows = [], []
    for line in LETTERS[language].splitlines():
        words = inline(line.lstrip("#-| "), language)
        if line.startswith("|"):
            cell = "td" if rows else "th"
            cells = (inline(each.strip(), language) for each in line.strip("| ").split("|"))
            rows.append("".join(f"<{cell}>{each}</{cell}>" for each in cells))
            continue
        tag = {"# ": "h1", "##": "h2", "- ": "li"}.get(line[:2], "p")
        made.append(f"<{tag}>{words}</{tag}>")
    table = f"<table><tr>{'</tr><tr>'.join(rows)}</tr></table>"
    body = "".join([*made[:-2], table, *made[-2:]])
    return re.sub("(<li>.*</li>)", r"<ul>\1</ul>", body)


def inline(text: str, language: str) -> str:
    """Write bold words, a link, Latin names and numbers."""
    if direction(language) == "rtl":
        parts = re.split(r"([A-Za-z][\w -]*\w)", text, flags=re.ASCII)
        text = "".join(
            f'<bdi dir="ltr">{part}</bdi>' if at % 2 else in_order(part)
            for at, part in enumerate(parts)
        )
    else:
        text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.*?)\*\*", r"<strong>\1</strong>", text)
    return re.sub(r"\[(.*?)\]", r'<a href="https://example.org/">\1</a>', text)


def words_of(language: str) -> str:
    """Give the words of a letter in order, without marks."""
    text = re.sub(r"^[#|-]+ ?|\*\*|[\[\]]", "", LETTERS[language], flags=re.MULTILINE)
    return " ".join(text.replace("|", " ").split())
