import type * as Y from 'yjs'
import type { Random } from '../lib/random.ts'
import { addCase, listCases, type NewCase, type Term, wordKey } from '../registry/index.ts'

/** Two invented people of the invented town, a father and a very young mother, beside the one the chain tells of. */
const cases: Readonly<Record<keyof Term, readonly (NewCase & { readonly title: string })[]>> = {
	de: [
		{
			title: 'Wechselschicht und zwei Schulkinder',
			scope: 'local',
			person: 'Tobias Rehwald, 36',
			children: 'Enno, 9, und Marit, 6. Marit kommt im Sommer in die Schule.',
			housing: 'Drei Zimmer in Auenbrück, der Mietvertrag läuft noch auf beide Eltern.',
			income:
				'Lohn aus der Schicht, wechselnd. Unterhalt zahlt die Mutter seit Monaten nicht, beantragt hat er nichts.',
			work: 'Bäcker, Fahrer, Lager. Jetzt Früh- und Spätschicht im Wechsel; der Plan kommt donnerstags.',
			health: 'Schläft wenig. Beim Arzt war er lange nicht.',
			care: 'Hort bis 16 Uhr. In der Spätschicht holt die Nachbarin die Kinder, wenn sie kann.',
			support: 'Die Nachbarin. Sein Bruder wohnt weit weg.',
			contacts:
				'Die Schule sagt, er erscheine nicht zu Gesprächen. Das Jobcenter sagt, wer arbeitet, sei nicht gemeint. Der Hort hat ihn noch nie gefragt.',
			wishes: 'Er will keine Hilfe vom Amt, nur einen festen Plan.',
			contradictions: 'Er sagt, die Tage liefen gut. Enno fehlt jeden zweiten Montag.',
		},
		{
			title: 'Neunzehn, ein Bus am Morgen',
			scope: 'general',
			person: 'Jule Achterkamp, 19',
			children: 'Ben, 14 Monate.',
			housing: 'Ein Zimmer bei der Großmutter, in einem Dorf weit vor der Stadt.',
			income: 'Bürgergeld und Kindergeld; ein Handyvertrag ist im Rückstand.',
			work: 'Schule in der zehnten Klasse verlassen, kein Führerschein. Ein Praktikum im Pflegeheim hat ihr gefallen.',
			health: 'Gesund. Ben hat oft Husten.',
			care: 'Bisher die Großmutter, die nun selbst operiert wird. Die Krippe im Nachbarort hat eine Warteliste.',
			support: 'Die Großmutter, eine Freundin mit Auto.',
			contacts:
				'Die Familienhebamme kam bis zum ersten Geburtstag. Die eine Stelle will erst die Betreuung geklärt haben, die andere erst den Kurs.',
			wishes: 'Einen Abschluss, aber nicht wieder in eine Klasse mit Jüngeren.',
			contradictions:
				'Zwei Termine hat sie versäumt. Der Bus fährt morgens einmal, und davor hatte ihr das niemand gesagt.',
		},
	],
	en: [
		{
			title: 'Rotating shifts and two schoolchildren',
			scope: 'local',
			person: 'Tobias Rehwald, 36',
			children: 'Enno, 9, and Marit, 6. Marit starts school in summer.',
			housing: 'Three rooms in Auenbrück; the lease still names both parents.',
			income: 'Shift wages that vary. The mother has not paid maintenance for months; he has applied for nothing.',
			work: 'Baker, driver, warehouse. Now early and late shifts in turn; the plan comes on Thursdays.',
			health: 'Sleeps little. Has not seen a doctor for a long time.',
			care: 'After-school care until 4. On late shifts the neighbour fetches the children, if she can.',
			support: 'The neighbour. His brother lives far away.',
			contacts:
				'The school says he does not come to talks. The job centre says those who work are not meant. After-school care has never asked him.',
			wishes: 'He wants no help from offices, only a plan he can rely on.',
			contradictions: 'He says the days go well. Enno is absent every other Monday.',
		},
		{
			title: 'Nineteen, one bus in the morning',
			scope: 'general',
			person: 'Jule Achterkamp, 19',
			children: 'Ben, 14 months.',
			housing: 'One room at her grandmother’s, in a village far from town.',
			income: 'Basic income and child benefit; behind with a phone contract.',
			work: 'Left school in year ten, no driving licence. She liked a placement in a nursing home.',
			health: 'Well. Ben often has a cough.',
			care: 'Her grandmother so far, who now needs surgery herself. The nursery in the next village has a waiting list.',
			support: 'Her grandmother, a friend with a car.',
			contacts:
				'The family midwife came until the first birthday. One office wants childcare settled first, the other the course.',
			wishes: 'A qualification, but not in a class with younger ones again.',
			contradictions: 'She missed two appointments. There is one bus in the morning, and nobody had told her before.',
		},
	],
}

/** Enters the cases that are not there yet under their titles; gives the ids of both, in their order. */
export function enterSampleCases(doc: Y.Doc, locale: keyof Term, random: Random): string[] {
	const known = new Map(listCases(doc).map(({ id, title }) => [wordKey(title), id]))
	return cases[locale].map((each) => known.get(wordKey(each.title)) ?? addCase(doc, each, { random }))
}
