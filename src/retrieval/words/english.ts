/** English words of the field with the Swedish ones that the documents use; a phrase goes before its words. */
export const ENGLISH_TO_SWEDISH: ReadonlyMap<string, string> = new Map(
  `
equal opportunities = lika möjligheter; equal opportunity = lika möjligheter
plan for equal opportunities = plan lika möjligheter; action plan = handlingsplan
gender equality = jämställdhet; gender mainstreaming = jämställdhetsintegrering
equality mainstreaming = jämlikhetsintegrering; gender budgeting = genusbudgetering
gender perspective = jämställdhetsperspektiv; human rights = mänskliga rättigheter
children rights = barns rättigheter; rights of the child = barnets rättigheter barnkonventionen
rights holder = rättighetsbärare; rights holders = rättighetsbärare; older people = äldre
elderly people = äldre; elderly care = äldreomsorg; social services = socialtjänst socialförvaltning
social sustainability = social hållbarhet; civil society = civilsamhälle förening; focus group = fokusgrupp
focus groups = fokusgrupper; self assessment = självskattning; county administrative board = länsstyrelsen
county = län; county board = länsstyrelsen; administrative = förvaltning; board = nämnd styrelse
city council = kommunfullmäktige; municipal council = kommunfullmäktige; executive board = kommunstyrelsen
city executive = kommunstyrelsen; steering process = styrprocess; political goals = politiska mål målområden
public health = folkhälsa; follow up = uppföljning; learning meeting = lärträff
good example = lärande exempel; good examples = lärande exempel goda exempel
safety representative = skyddsombud; parental leave = föräldraledighet; sick leave = sjukskrivning
reference group = referensgrupp; public procurement = upphandling
grounds of discrimination = diskrimineringsgrunder; discrimination grounds = diskrimineringsgrunder
action = åtgärd; actions = åtgärder; measure = åtgärd; measures = åtgärder; plan = plan; goal = mål
goals = mål; objective = mål; objectives = mål; aim = syfte; purpose = syfte; area = område; areas = områden
statement = påstående; statements = påståenden; criteria = påståenden; rating = skattning
rated = skattas skattning; score = skattning resultat; scored = skattas skattning; lowest = lägst
highest = högst; average = genomsnitt; mean = medelvärde; result = resultat; results = resultat
report = rapport; survey = undersökning enkät; questionnaire = enkät; interview = intervju
interviews = intervjuer; interviewed = intervju intervjuer; municipality = kommun; municipalities = kommuner
municipal = kommunal; city = stad; region = region; regional = regional; local = lokal; national = nationell
government = regering; politician = politiker; politicians = politiker; manager = chef; managers = chefer
management = ledning; employee = medarbetare; employees = medarbetare; employer = arbetsgivare
staff = personal medarbetare; colleague = kollega; coordinator = samordnare samordningsansvarig
coordinators = samordnare samordningsansvariga; coordinates = samordnar; coordinate = samordna
coordination = samordning; responsible = ansvarig ansvar; responsibility = ansvar
department = förvaltning avdelning; departments = förvaltningar avdelningar; administration = förvaltning
company = bolag; companies = bolag; unit = förvaltning enhet; resident = invånare; residents = invånare
citizen = medborgare invånare; citizens = medborgare invånare; association = förening
associations = föreningar; organisation = organisation; organization = organisation; supplier = leverantör
suppliers = leverantörer; procurement = upphandling; contract = avtal kontrakt; child = barn
children = barn; youth = ungdomar unga; young = unga; parent = förälder; parents = föräldrar; father = pappa
fathers = pappor; mother = mamma; women = kvinnor; woman = kvinna; men = män; man = man; girls = flickor
boys = pojkar; pupils = elever; students = elever; school = skola; schools = skolor; preschool = förskola
elderly = äldre; seniors = äldre; newcomers = nyanlända; immigrants = nyanlända utrikesfödda
refugees = nyanlända; disability = funktionsnedsättning; disabilities = funktionsnedsättning
accessibility = tillgänglighet; accessible = tillgänglig; racism = rasism; discrimination = diskriminering
harassment = trakasserier; violence = våld; equality = jämlikhet jämställdhet; equal = lika jämlik
gender = kön jämställdhet; sex = kön; diversity = mångfald; inclusion = inkludering
inclusive = inkluderande; norms = normer; training = utbildning; education = utbildning
course = kurs utbildning; lecture = föreläsning; workshop = workshop; meeting = möte träff
network = nätverk; support = stöd; help = hjälp stöd; knowledge = kunskap; skills = kompetens
competence = kompetens; method = metod; methods = metoder; tool = verktyg; tools = verktyg
statistics = statistik; data = statistik; indicator = indikator; indicators = indikatorer; budget = budget
money = medel pengar; funding = medel finansiering; funded = medel finansierat; grant = bidrag stöd
grants = bidrag stöd; resources = resurser; time = tid; lack = brist avsaknad; obstacle = hinder
obstacles = hinder; barrier = hinder; barriers = hinder; challenge = utmaning; challenges = utmaningar
resistance = motstånd; condition = villkor förutsättning; conditions = villkor förutsättningar
precondition = förutsättning; preconditions = förutsättningar; change = förändring; decision = beslut
decisions = beslut; decide = besluta; decided = beslutat; adopted = antogs; approved = antogs klubbades
signed = undertecknade; member = medlem; joined = medlem anslöt; declaration = deklaration
commitment = åtagande; commitments = åtaganden; recommendation = rekommendation
recommendations = rekommendationer; recommend = rekommenderar; conclusion = slutsats
conclusions = slutsatser; principle = princip; principles = principer; strategy = strategi; policy = policy
guidelines = riktlinjer; law = lag; act = lag; rights = rättigheter; right = rättighet; need = behov behöver
needs = behov; want = önskar vill; wish = önskemål; ask = efterfrågar; smaller = mindre små
small = små liten; larger = större; year = år; month = månad; week = vecka; date = datum
deadline = senast slutdatum; valid = giltig gäller; first = första; next = nästa; new = ny; four = fyra
five = fem; six = sex; seven = sju; eight = åtta; ten = tio; twelve = tolv; january = januari
february = februari; march = mars; april = april; may = maj; june = juni; july = juli; august = augusti
september = september; october = oktober; november = november; december = december; dialogue = dialog
communication = kommunikation; cooperation = samverkan samarbete; collaboration = samverkan samarbete
participation = deltagande delaktighet; participate = delta; attend = delta; influence = inflytande
housing = bostad boende; health = hälsa; care = omsorg; culture = kultur; library = bibliotek
sport = idrott; language = språk; project = projekt; projects = projekt; initiative = initiativ
innovation = innovation; pandemic = pandemi; example = exempel; examples = exempel; film = film; app = app
prize = pris; consultant = konsult; consultants = konsulter; anonymous = anonym; anonymity = anonymitet
trust = tillit; values = värderingar värdegrund; attitude = attityd; attitudes = attityder
priority = prioritet; prioritised = prioriterade; prioritized = prioriterade; working = arbetar
work = arbete; started = startade; leave = ledighet; vacation = semester; salary = lön; pay = lön
complaint = anmälan klagomål; hand in = lämna in; handed in = lämnat in; submit = lämna in; decides = bestämmer beslutar; change the plan = ändra planen
happens = händer; happen = händer; see = se; sees = ser; write = skriver; writes = skriver; read = läser; reads = läser
save = sparar; saves = sparar; saved = sparas; stored = sparas lagras; send = skickar; sends = skickar; cost = kostar; costs = kostar
price = pris; choose = väljer; answer = svar; answers = svar; delete = raderar; deleted = raderas; sick = sjuk; ill = sjuk; wrong = fel
secret = hemlig; confidential = hemlig sekretess; public record = allmän handling; calculated = räknas; calculate = räkna; reminder = påminnelse
reminders = påminnelser; delayed = försenad; late = försenad; who decides = bestämmer; fill in = fylla i; fills in = fyller i; round = omgång
scale = skala; not relevant = ej relevant; law = lag; grounds = grunder; harassed = trakasserad; victim = utsatt; weekly = vecka; report a = anmälan
`
    .split(/[;\n]/)
    .filter((entry) => entry.includes('='))
    .map((entry) => entry.split('='))
    .map(([english = '', swedish = '']) => [english.trim(), swedish.trim()]),
);

/** Words that only English has: more of them than of Swedish ones make a question English. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a about an and any are as at be been being between by can could did do does doing for from get give given had has have
  he her his how i if in into is it its many me more most much must my name no not of on once one or our out over
  part say says she should so some take tell than that the their them there these they this to up us was we were
  what when where which who whom whose why will with within would you your build builds built came come made make during
  kind kinds also each other same such only very just
  `
    .split(/\s+/)
    .filter(Boolean),
);
