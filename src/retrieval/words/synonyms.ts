/**
 * Words that people in a municipality use for about the same thing, everyday words and those of documents alike.
 * One group a line; a question that holds one of them also looks, less eagerly, for the others.
 * Reviewed by hand: what has two meanings stands only with the one that plans and reports use.
 */
export const SYNONYMS = `
anställd, medarbetare, personal, kollega, arbetskamrat, arbetstagare
chef, ledare, ledning, arbetsledare, boss, chefer
förvaltningschef, förvaltningsledning
politiker, folkvald, förtroendevald, beslutsfattare, ledamot
tjänsteperson, tjänsteman, tjänstis, handläggare, tjänstemän
invånare, medborgare, kommuninvånare, kommunmedlem, befolkning
kund, brukare, målgrupp
förening, klubb, organisation, idéburen, ideell, civilsamhälle
företag, näringsliv, bolag, företagare
leverantör, entreprenör, upphandling
barn, unge, småbarn, minderårig
ungdom, unga, tonåring, ungdomar
elev, skolelev, skolbarn
förälder, föräldrar, mamma, pappa, vårdnadshavare
mamma, mor, moder
pappa, far, farsa
pojke, kille, grabb, pojkar
flicka, tjej, flickor
kvinna, kvinnor, tjej, dam
man, män, kille, karl
äldre, senior, pensionär, åldring, 70+
gift, par, make, maka, sambo
nyanländ, flykting, invandrare, utrikesfödd, nyinflyttad, immigrant
hbtq, hbtqi, homosexuell, bisexuell, trans, queer, transperson
icke-binär, trans, transperspektiv, könsidentitet
funktionsnedsättning, funktionshinder, funktionsvariation, handikapp
tillgänglighet, tillgänglig, framkomlig
religion, tro, trosuppfattning
rasism, antirasism, främlingsfientlighet
diskriminering, orättvisa, missgynna, särbehandling, utestänga
trakasseri, kränkning, mobbning
jämställd, jämställdhet, jämlik, jämlikhet, likvärdig, rättvis
genus, kön, könsroller
intersektionell, intersektionalitet, flerfaldig
våld, misshandel, övergrepp
skola, klassrum, undervisning
förskola, dagis, barnomsorg
äldreomsorg, hemtjänst, äldreboende, särskilt boende
socialtjänst, soc, socialförvaltning
försörjningsstöd, socialbidrag, ekonomiskt bistånd, bidrag
bidrag, stöd, finansiering, medel, anslag
pengar, ekonomi, medel, summa, belopp, finansiering, ekonomisk
budget, ekonomi, resurser
skattepengar, offentliga medel, resurser
lön, löner, lönekartläggning
avgift, kostnad, pris
jobb, arbete, arbetsmarknad, anställning
arbetslös, arbetssökande
jobba, arbeta
arbetsplats, jobbet, arbetsgrupp
arbetsplatsträff, apt, personalmöte
möte, träff, sammankomst, mötas
kurs, utbildning, föreläsning, seminarium, workshop, fortbildning, kompetensutveckling
föreläsning, utbildningstillfälle, inspirationsföreläsning
lära, utbilda, lärande, kunskap, lärdom
lärdom, erfarenhet, kunskap
kunskap, kompetens, kunnande
övning, stödmaterial, material
film, klipp, video, introduktionsfilm
enkät, formulär, undersökning, blankett
intervju, utfrågning, djupintervju, utfrågad, intervjuperson
siffra, statistik, data, tabell, tal
genomsnitt, medelvärde, snitt
mäta, följa upp, uppföljning, indikator
indikator, mått, nyckeltal
uppföljning, utvärdering, kontroll, avstämning
kartläggning, undersökning, granskning, studie, rapport
kolla, granska, kontrollera, dubbelkolla, säkerställa
rapport, redovisning, dokument
plan, handlingsplan, dokument, program, strategi
policy, riktlinje, regler, styrdokument
regel, villkor, krav, riktlinje
straff, påföljd, konsekvens, mista, förlora
mål, syfte, avsikt, ändamål
syfte, tanke, mening, poäng
åtgärd, insats, aktivitet
insats, satsning, projekt
projekt, initiativ, satsning
samverkan, samarbete, samarbeta
dialog, samtal, diskussion
samordna, koordinera, hålla ihop
samordnare, samordningsansvarig, koordinator
ansvar, ansvarig, skyldighet, uppdrag
beslut, besluta, anta, klubba, rösta
antogs, beslutades, klubbades, röstades
kommunfullmäktige, fullmäktige, kf
kommunstyrelse, ks
stadsledningsförvaltning, slf, stadsledningskontor
kommundirektör, stadsdirektör, kommunchef
länsstyrelse, ls
human resources, hr, personalavdelning
skr, skl, sveriges kommuner och regioner
do, diskrimineringsombudsmannen
fn, förenta nationerna
agenda 2030, globala målen
mänskliga rättigheter, mr
barnkonvention, barnrätt, barnets rättigheter
corona, covid, pandemi, coronapandemi
bibliotek, bok, läsa, böcker, roman
bostad, boende, lägenhet, hyresgäst
hyresvärd, bostadsbolag, fastighetsägare
stad, kommun, staden
stadsdel, område, närområde
kommunikation, information, kommunicera
språk, klarspråk, översättning, tolk
hinder, svårighet, utmaning, problem, brist
brist, saknas, avsaknad
motstånd, ovilja, protest, ogilla
engagemang, intresse, vilja, engagera, driv
eldsjäl, engagerad, drivande
hjälp, stöd, handledning
efterfråga, efterlysa, önska, önskemål, vill ha, behov
behov, behöva, kräva
dela ut, fördela, fördelning
fördela, fördelning, uppdelning, dela
ändra, förändra, justera, förändring
ändring, förändring, omdirigera
utveckla, förbättra, förbättring
sluta, lämna, försvinna, avgå, personalomsättning
byta jobb, sluta, personalomsättning
glömma, förbise, missa, osynlig
utanför, utanförskap, utestängd, når inte
medverka, delta, deltagande, vara med
delaktighet, inflytande, påverka
värva, rekrytera, anställa
rekrytering, anställa, nyanställning
värdegrund, bemötande, förhållningssätt
behandla, bemöta, bemötande
fördom, stereotyp, norm
norm, normkritik, normal, vanlig
nätverk, grupp, forum
pris, belöning, utmärkelse, belöna
fördel, styrka, möjlighet
nackdel, svaghet, risk
liten, små, mindre
resa, åka, sträcka, avstånd
digital, nätet, online, internet, webb
app, mobil, mobilapp
hemsida, webbplats
anonym, anonymitet, hemlig, sekretess
trygg, trygghet, säker, säkerhet
hälsa, folkhälsa, välmående
psykisk ohälsa, må dåligt
tid, tidsplan, tidsram
deadline, sista dag, slutdatum, senast
giltighetstid, gälla, giltig
förra, tidigare, föregående
skriva under, underteckna, skriva på, ansluta
medlem, medlemskap, ansluta, gå med
luddig, otydlig, generell, oklar, vag
moralpredikan, pekpinne, predikan
konkret, praktisk, tydlig, verktyg
verktyg, redskap, metod, arbetssätt
metod, arbetssätt, modell
expert, specialist, sakkunnig, spetskompetens
konsult, uppdragstagare
upphandla, upphandling, inköp, köpa in
avtal, kontrakt, överenskommelse
omklädningsrum, dusch
självskattning, självskattningsmatris, skattning, skatta
skatta, bedöma, gradera, poäng, betyg
resultat, utfall, effekt
orsak, anledning, bero, förklaring
börja, komma igång, start, starta
köra, genomföra, driva, hålla i
sämst, lägst, svagast
bäst, högst, starkast
slut, upphöra, avsluta
anmäla, anmälan, registrera
kickoff, upptakt, startträff
hackathon, hackaton
`
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((words) => words.trim()));
