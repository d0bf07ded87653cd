import type { Term } from '../registry/index.ts'

/** What simulated people write about something: cards as they come from such rooms, in both languages. */
interface Topic {
	/** what a question, or what a column is called, has to say for it to be about this */
	readonly asks: RegExp
	/** What is asked here is answered once by everybody, not by several cards. */
	readonly once?: true
	readonly cards: readonly Term[]
}

/** Pairs of German and English, in turn. */
function both(...words: readonly string[]): Term[] {
	return words.flatMap((de, i) => (i % 2 === 0 ? [{ de, en: words[i + 1] ?? de }] : []))
}

/** Looked through in this order; what columns are called comes before the question. */
// biome-ignore format: German and English stand beside each other
export const topics: readonly Topic[] = [
	{
		asks: /klären wir|noch klären|settle that|have to settle/iu,
		once: true,
		cards: both(
			'Das muss unser Vorstand entscheiden, die Sitzung ist in drei Wochen.', 'Our board has to decide; it meets in three weeks.',
			'Wir klären, wie viele Stunden dafür da sind.', 'We find out how many hours there are for it.',
			'Die Geschäftsführung ist noch nicht gefragt.', 'The managing director has not been asked yet.',
			'Der Datenschutz muss vorher geprüft werden.', 'Data protection has to be checked first.',
			'Wer uns vertritt, sagen wir bis Monatsende.', 'Who represents us, we say by the end of the month.',
			'Wir brauchen dafür einen Beschluss des Ausschusses.', 'We need a decision of the committee for it.',
		),
	},
	{
		asks: /so erklären wir|how we explain/iu,
		cards: both('Jede Stelle kennt nur ihren eigenen Antrag.', 'Every office knows nothing but its own application.', 'Niemand hatte die ganze Zeit im Blick.', 'Nobody had all of it in view.', 'Die Fristen passen nicht zueinander.', 'The deadlines do not fit each other.', 'Wir fragen nach Unterlagen, bevor wir zuhören.', 'We ask for papers before we listen.'),
	},
	{
		asks: /das war bedeutend|this mattered/iu,
		cards: both('Ob jemand zum Telefon greift.', 'Whether somebody picks up the phone.', 'Der eine Satz: Ich komme mit.', 'The one sentence: I will come with you.', 'Die Öffnungszeiten.', 'The opening hours.', 'Dass eine Person den Namen kannte.', 'That one person knew the name.'),
	},
	{
		asks: /kaum eine rolle|hardly mattered/iu,
		cards: both('Unsere Faltblätter.', 'Our leaflets.', 'Die Zuständigkeit auf dem Papier.', 'Who is responsible on paper.', 'Der Hinweis auf die Internetseite.', 'The reference to the web page.'),
	},
	{
		asks: /gefühlt|did you feel/iu,
		cards: both('Hilflos: Ich hatte nichts anzubieten.', 'Helpless: I had nothing to offer.', 'Als Fallperson war ich nach der zweiten Szene müde.', 'As the person I was tired after the second scene.', 'Ich habe schneller abgelehnt, als ich wollte.', 'I refused faster than I wanted to.', 'Beim Zusehen wollte ich ständig eingreifen.', 'While watching I wanted to step in all the time.', 'Ernst genommen, sobald jemand nachfragte.', 'Taken seriously as soon as somebody asked.'),
	},
	{
		asks: /behalten wir|we keep this/iu,
		cards: both('Nach dem Gespräch anrufen.', 'Calling after the talk.', 'Beratende hinzuholen, statt weiterzuschicken.', 'Getting advisers in instead of sending people on.', 'Am Ende sagen, was als Nächstes geschieht.', 'Saying at the end what happens next.'),
	},
	{
		asks: /sind dabei|wir machen mit|take part|we join/iu,
		once: true,
		cards: both(
			'Wir sind dabei, mit einer festen Ansprechpartnerin.', 'We take part, with a fixed contact.',
			'Dabei, zunächst für ein Jahr.', 'In, for a year to begin with.',
			'Ja, und wir stellen einen Raum.', 'Yes, and we offer a room.',
			'Wir machen mit und bringen die Öffentlichkeitsarbeit ein.', 'We join in and bring our publicity.',
			'Dabei, wenn die Treffen nicht am Nachmittag liegen.', 'In, if the meetings are not in the afternoon.',
			'Zusage, die Leitung steht dahinter.', 'Agreed, our management stands behind it.',
		),
	},
	{
		asks: /arbeitsm|labour|berufl/iu,
		cards: both('Kammern', 'The chambers', 'Ein größerer Arbeitgeber aus der Region', 'A larger employer of the region', 'Agentur für Arbeit, Team Wiedereinstieg', 'Employment agency, return-to-work team', 'Gewerkschaft', 'A trade union', 'Zeitarbeit mit festen Verträgen', 'A temp agency with permanent contracts'),
	},
	{
		asks: /familienpol|family policy/iu,
		cards: both('Gleichstellungsbeauftragte', 'Equal opportunities officer', 'Lokales Bündnis für Familie', 'Local alliance for families', 'Allgemeiner Sozialer Dienst', 'General social services', 'Mehrgenerationenhaus', 'Intergenerational centre'),
	},
	{
		asks: /gesund|health/iu,
		cards: both('Kinderarztpraxis', 'A paediatrician', 'Gesundheitsamt', 'Public health office', 'Hebammen', 'Midwives', 'Eine Krankenkasse', 'A health insurer', 'Mutter-Kind-Kur-Beratung', 'Advice on parent-child cures', 'Psychotherapie mit freien Plätzen', 'Psychotherapists with free places'),
	},
	{
		asks: /^(bildung|education)/iu,
		cards: both('Berufsschule', 'Vocational school', 'Volkshochschule', 'Adult education centre', 'Träger für Ausbildung in Teilzeit', 'Provider of part-time training', 'Schulsozialarbeit', 'School social work'),
	},
	{
		asks: /betreuung|childcare/iu,
		cards: both('Kitaleitungen', 'Heads of daycare centres', 'Kindertagespflege', 'Childminders', 'Ganztag der Grundschulen', 'All-day primary schools', 'Betreuung am Abend und am Wochenende', 'Childcare in the evening and at weekends'),
	},
	{
		asks: /finan|geld|money/iu,
		cards: both('Schuldnerberatung', 'Debt advice', 'Familienkasse', 'Child benefit office', 'Unterhaltsvorschussstelle', 'Maintenance advance office', 'Wohngeldstelle', 'Housing benefit office', 'Eine Stiftung', 'A foundation'),
	},
	{
		asks: /soziale unterst|social support/iu,
		cards: both('Frauenberatungsstelle', 'Women’s counselling', 'Patenschaften für Familien', 'Family mentors', 'Telefonseelsorge', 'Telephone counselling', 'Selbsthilfekontaktstelle', 'Self-help contact point', 'Kirchengemeinde', 'A parish'),
	},
	{
		asks: /wohn|hous/iu,
		cards: both('Wohnungsbaugesellschaft', 'The housing association', 'Wohnungslosenhilfe', 'Help for the homeless', 'Mieterverein', 'Tenants’ association', 'Private Vermieter', 'Private landlords'),
	},
	{
		asks: /hilfe|findet|help/iu,
		cards: both(
			'Beim ersten Gespräch hört jemand zu.', 'Somebody listens in the first talk.',
			'Die Kita hilft mit einem Übergangsplatz aus.', 'The daycare centre helps out with a temporary place.',
			'Die Beratung füllt den Antrag mit ihr zusammen aus.', 'Counselling fills in the form together with her.',
			'Eine Nachbarin springt ein.', 'A neighbour steps in.',
			'Der Treff ist abends offen, und es kostet nichts.', 'The meeting place is open in the evening, and it is free.',
			'Das Jobcenter bewilligt die Fahrtkosten.', 'The job centre grants the travel costs.',
			'Die Schule ruft von sich aus an.', 'The school calls of its own accord.',
			'In der Gruppe trifft sie andere in derselben Lage.', 'In the group she meets others in the same situation.',
		),
	},
	{
		asks: /allein|lücke|fehlt ihr|alone|gap/iu,
		cards: both(
			'Zwischen zwei Ämtern fühlt sich niemand zuständig.', 'Between two offices nobody feels responsible.',
			'Vier Wochen bis zum ersten Termin.', 'Four weeks until the first appointment.',
			'Nach 16 Uhr ist niemand erreichbar.', 'Nobody can be reached after 4 pm.',
			'Sie erzählt ihre Geschichte zum fünften Mal.', 'She tells her story for the fifth time.',
			'Ohne Kitaplatz keine Stelle, ohne Stelle kein Platz.', 'No job without daycare, no daycare without a job.',
			'Der Bescheid ist nicht zu verstehen.', 'The official letter cannot be understood.',
			'Mit dem Bus kommt sie nicht hin.', 'She cannot get there by bus.',
			'Keiner fragt, wie es den Kindern geht.', 'Nobody asks how the children are.',
			'Die Übergabe besteht aus einer Telefonnummer.', 'The handover is a telephone number.',
		),
	},
	{
		asks: /wer fehlt|noch am tisch|who is missing|not at the table/iu,
		cards: both(
			'Kinderarztpraxen', 'Paediatricians', 'Die Wohnungsbaugesellschaft', 'The housing association', 'Betroffene selbst', 'Those concerned themselves',
			'Die Ausländerbehörde', 'The immigration office', 'Berufsschule', 'Vocational school', 'Ein Arbeitgeber', 'An employer', 'Familiengericht', 'The family court', 'Sportverein', 'A sports club',
		),
	},
	{
		asks: /bietet|angebot|womit kommen|offer|come with/iu,
		once: true,
		cards: both(
			'Beratung ohne Termin, zweimal in der Woche.', 'Advice without appointment, twice a week.',
			'Begleitung zu Ämtern und beim Ausfüllen von Anträgen.', 'Company to offices and help with forms.',
			'Plätze für Kinder unter drei, auch im laufenden Jahr.', 'Places for children under three, all year round.',
			'Ausbildung in Teilzeit mit Unterstützung vor Ort.', 'Part-time training with support on site.',
			'Einen offenen Treff mit Frühstück und Kinderecke.', 'An open meeting place with breakfast and a children’s corner.',
			'Hilfe bei Schulden, kostenlos und vertraulich.', 'Help with debts, free and in confidence.',
			'Leistungen zum Lebensunterhalt und Vermittlung in Arbeit.', 'Benefits and placement into work.',
			'Hausbesuche im ersten Lebensjahr.', 'Home visits in the first year of life.',
			'Gesprächsgruppen am Abend, mit Kinderbetreuung.', 'Discussion groups in the evening, with childcare.',
			'Vermittlung von Patenschaften für Familien.', 'Mentors for families.',
			'Sprachkurse am Vormittag.', 'Language courses in the morning.',
			'Wohnungssuche und Gespräche mit Vermietern.', 'Flat hunting and talks with landlords.',
		),
	},
	{
		asks: /für die zielgruppe|target group/iu,
		cards: both(
			'Eine Stelle, die alle Wege kennt.', 'One place that knows all the ways.',
			'Kürzere Wartezeiten.', 'Shorter waiting times.',
			'Angebote, die man ohne Auto erreicht.', 'Services one can reach without a car.',
			'Betreuung, die zu Arbeitszeiten passt.', 'Childcare that fits working hours.',
			'Nicht mehr alles mehrmals erzählen müssen.', 'Not having to tell everything several times.',
			'Hilfe, bevor es brennt.', 'Help before the house is on fire.',
			'Verständliche Bescheide.', 'Official letters one can understand.',
			'Ernst genommen werden.', 'Being taken seriously.',
			'Jemand, der auch nach dem ersten Termin da ist.', 'Somebody who is still there after the first appointment.',
		),
	},
	{
		asks: /für meine organisation|my organisation|in ihre organisation|into your organisation|in ihr haus/iu,
		cards: both(
			'Wissen, wen ich anrufen kann.', 'Knowing whom to call.',
			'Weniger doppelte Arbeit.', 'Less work done twice.',
			'Verbindliche Absprachen statt Flurgespräche.', 'Firm agreements instead of talks in the corridor.',
			'Ein gemeinsamer Blick auf die Lücken.', 'A shared view of the gaps.',
			'Rückenwind bei unserer Leitung.', 'Support with our management.',
			'Übergaben, die ankommen.', 'Handovers that arrive.',
			'Nicht noch ein Gremium ohne Ergebnis.', 'Not one more committee without results.',
			'Klare Ansprechpersonen in den Ämtern.', 'Clear contacts in the offices.',
		),
	},
	{
		asks: /erwart|expect/iu,
		cards: both(
			'Klare Ziele für das erste Jahr.', 'Clear goals for the first year.',
			'Dass nach einem halben Jahr etwas anders ist.', 'That something is different after half a year.',
			'Offen sagen, was nicht geht.', 'Saying openly what does not work.',
			'Kurze Treffen mit Ergebnis.', 'Short meetings with results.',
			'Augenhöhe zwischen großen und kleinen Trägern.', 'Large and small providers on an equal footing.',
			'Wege, die auch ohne persönliche Kontakte gehen.', 'Ways that work without personal contacts.',
			'Ich fürchte, dass es am Personal scheitert.', 'I fear that it fails for lack of staff.',
			'Die Betroffenen müssen mitreden.', 'Those concerned must have a say.',
		),
	},
	{
		asks: /geprägt|rückblick|shaped|looking back/iu,
		cards: both(
			'Die Jahre, in denen jeder für sich gearbeitet hat.', 'The years when everybody worked alone.',
			'Das Ende der Modellförderung.', 'The end of the pilot funding.',
			'Der Umzug des Jobcenters an den Stadtrand.', 'The job centre moving to the edge of town.',
			'Viele neue Familien in kurzer Zeit.', 'Many new families in a short time.',
			'Die geschlossene Kita im Norden.', 'The closed daycare centre in the north.',
			'Ein gutes gemeinsames Sommerfest.', 'A good summer party together.',
		),
	},
	{
		asks: /problem ist geblieben|problem has remained|problem/iu,
		cards: both(
			'Niemand hat den Überblick über alle Angebote.', 'Nobody has an overview of all services.',
			'Gute Projekte enden, wenn das Geld endet.', 'Good projects end when the money ends.',
			'Zuständigkeiten wechseln mit dem Wohnort.', 'Responsibilities change with the address.',
			'Wer es am nötigsten hätte, kommt nicht.', 'Those who need it most do not come.',
			'Absprachen hängen an einzelnen Personen.', 'Agreements depend on single persons.',
		),
	},
	{
		asks: /entwicklung|folgen|trends|consequences/iu,
		cards: both(
			'Es fehlen Fachkräfte in den Kitas.', 'Daycare centres lack staff.',
			'Mieten steigen schneller als Einkommen.', 'Rents rise faster than incomes.',
			'Anträge gehen nur noch online.', 'Applications only online.',
			'Mehr Arbeit in Schicht und am Wochenende.', 'More shift work and work at weekends.',
			'Weniger Ehrenamtliche.', 'Fewer volunteers.',
			'Der Haushalt der Stadt wird enger.', 'The town’s budget shrinks.',
		),
	},
	{
		asks: /zehn jahren|vision|zukunft|future|ten years/iu,
		cards: both(
			'Ein Haus, in dem alle unter einem Dach sind.', 'One house with everybody under one roof.',
			'Wer anruft, hat am selben Tag jemanden am Apparat.', 'Whoever calls talks to somebody the same day.',
			'Kinder werden morgens fröhlich gebracht.', 'Children are brought happily in the morning.',
			'Ausbildung geht ganz selbstverständlich in Teilzeit.', 'Part-time training is a matter of course.',
			'Betroffene leiten die Sitzungen.', 'Those concerned chair the meetings.',
			'Niemand muss mehr erklären, warum er Hilfe braucht.', 'Nobody has to explain any more why they need help.',
		),
	},
	{
		asks: /war gut|what was good/iu,
		cards: both(
			'Ruhig nachgefragt.', 'Asked calmly.', 'Es gab gleich einen Termin.', 'There was an appointment at once.',
			'Sie wurde beim Namen genannt.', 'She was addressed by her name.', 'Die Kollegin hat selbst angerufen.', 'The colleague made the call herself.',
		),
	},
	{
		asks: /besser sein|be better|anders sein|improve/iu,
		cards: both(
			'Weniger Fragen, die schon beantwortet sind.', 'Fewer questions that are answered already.',
			'Ein Zettel mit dem nächsten Schritt.', 'A note with the next step.',
			'Nicht zwischen Tür und Angel.', 'Not in the doorway.', 'Mehr Zeit zum Zuhören.', 'More time to listen.',
		),
	},
	{
		asks: /was fehlt|what is missing|bedarf|need/iu,
		cards: both(
			'Jemand, der die Kinder mitdenkt.', 'Somebody who thinks of the children.',
			'Die Übergabe an die nächste Stelle.', 'The handover to the next place.',
			'Ein Angebot am Abend.', 'Something in the evening.', 'Eine Auskunft, wie lange es dauert.', 'Word on how long it takes.',
		),
	},
	{
		asks: /beobachtet|geschehen|rolle erlebt|did you see|what happened|experience your role/iu,
		cards: both(
			'Alle waren freundlich, und trotzdem ging es nicht weiter.', 'Everybody was friendly, and still nothing moved.',
			'Die Wartezeit war der schwerste Teil.', 'Waiting was the hardest part.',
			'Ich habe mich klein gefühlt.', 'I felt small.', 'Zwei Stellen haben dasselbe gefragt.', 'Two offices asked the same.',
			'Der Anruf im Beisein der Frau war gut.', 'The call made in her presence was good.',
		),
	},
	{
		asks: /praxis|ändern|wer tut was|real work|change|who does what|als erstes/iu,
		cards: both(
			'Ein gemeinsamer Überleitungsbogen.', 'A shared handover form.',
			'Feste Ansprechpersonen mit Durchwahl.', 'Fixed contacts with direct lines.',
			'Sprechzeiten an einem Abend im Monat.', 'Office hours on one evening a month.',
			'Einmal im Quartal ein Fallgespräch.', 'A case talk once a quarter.',
		),
	},
	{
		asks: /spricht für|dafür|speaks for/iu,
		cards: both('Es kostet wenig und hilft sofort.', 'It costs little and helps at once.', 'Andere Städte haben gute Erfahrungen damit.', 'Other towns have had good experience.', 'Es entlastet die kleinen Träger.', 'It takes load off small providers.'),
	},
	{
		asks: /dagegen|spricht gegen|against/iu,
		cards: both('Wer pflegt das in zwei Jahren?', 'Who looks after it in two years?', 'Der Datenschutz ist nicht geklärt.', 'Data protection is not settled.', 'Das bindet Zeit, die wir nicht haben.', 'It takes time we do not have.'),
	},
]

/** What fits any question. */
// biome-ignore format: German and English stand beside each other
export const thoughts: readonly Term[] = both(
	'Das sollten wir mit den Betroffenen besprechen.', 'We should talk about that with those concerned.',
	'Bei uns klappt das schon ganz gut.', 'With us that works quite well.',
	'Mehr voneinander wissen.', 'Knowing more about each other.',
	'Klein anfangen und dabeibleiben.', 'Begin small and keep at it.',
	'Feste Ansprechpersonen.', 'Fixed contacts.',
	'Kurze Wege zwischen den Stellen.', 'Short ways between the offices.',
	'Es braucht jemanden, der sich kümmert.', 'It needs somebody who takes care of it.',
	'Da sind wir uns noch nicht einig.', 'We do not agree on that yet.',
	'Das kostet vor allem Zeit.', 'That mostly costs time.',
	'Zuerst die Zuständigkeit klären.', 'Settle first who is responsible.',
)

/** Where two people would say the very same, the second one adds something. */
// biome-ignore format: German and English stand beside each other
export const additions: readonly Term[] = both(
	'vor allem auf dem Land', 'above all in the country', 'auch am Wochenende', 'at weekends, too',
	'und zwar bald', 'and soon', 'besonders mit kleinen Kindern', 'especially with small children',
	'ohne neue Formulare', 'without new forms', 'mit einer festen Ansprechperson', 'with a fixed contact',
)

/** Why somebody does not simply agree. */
// biome-ignore format: German and English stand beside each other
export const concerns: readonly Term[] = both(
	'Das schaffen wir mit unserem Personal nicht.', 'We cannot do that with our staff.',
	'Dafür fehlt mir noch ein Beschluss.', 'I still need a decision for that.',
	'Alle drei Monate ist für uns zu oft.', 'Every three months is too often for us.',
	'Die kleinen Träger kommen dabei zu kurz.', 'Small providers come off badly.',
)

/** What a small group wants of the moderation. */
// biome-ignore format: German and English stand beside each other
export const calls: readonly Term[] = both(
	'Wir brauchen mehr Zeit.', 'We need more time.',
	'Wie viele Karten sollen es sein?', 'How many cards should it be?',
	'Wir finden unser Board nicht.', 'We cannot find our board.',
)
