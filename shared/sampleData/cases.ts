import type * as Y from 'yjs'
import type { Random } from '../lib/random.ts'
import { addCase, listCases, type NewCase, type Term, wordKey } from '../registry/index.ts'

/** An invented father of the invented town, beside the person the chain tells of. */
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
	],
}

/** Enters the cases that are not there yet under their titles; gives their ids, in their order. */
export function enterSampleCases(doc: Y.Doc, locale: keyof Term, random: Random): string[] {
	const known = new Map(listCases(doc).map(({ id, title }) => [wordKey(title), id]))
	return cases[locale].map((each) => known.get(wordKey(each.title)) ?? addCase(doc, each, { random }))
}
