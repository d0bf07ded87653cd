import type { RelationKind, Term, Tie } from '../../../registry/index.ts'
import type { SampleActor } from '../../../sampleData/index.ts'

/** A relation in Auenbrück: as it is, and how it should become where that is otherwise; `end` is to be over. */
export interface SampleRelation {
	readonly from: SampleActor
	readonly to: SampleActor
	readonly actual?: Tie
	readonly target?: Tie | 'end'
	/** how much the two do together, in both states unless the target says otherwise */
	readonly scope?: { readonly actual?: Term; readonly target?: Term }
	readonly about?: Term
}

const monthly: Term = { de: 'jeden Monat eine Stunde', en: 'an hour every month' }

const mutual = (kind: RelationKind, intensity: Tie['intensity'], more: Partial<Tie> = {}): Tie => ({
	kind,
	intensity,
	direction: 'mutual',
	...more,
})
const towards = (kind: RelationKind, intensity: Tie['intensity'], more: Partial<Tie> = {}): Tie => ({
	kind,
	intensity,
	direction: 'forward',
	...more,
})

/** Who has to do with whom. Town, organisations and people are invented. */
export const sampleRelations: readonly SampleRelation[] = [
	{
		from: 'jobcentre',
		to: 'youthOffice',
		actual: mutual('exchange', 1, { formality: 'oral', rating: 'improvable' }),
		target: mutual('coordination', 2, { formality: 'agreement', rating: 'good' }),
		scope: { actual: { de: 'nach Bedarf, am Telefon', en: 'as needed, by phone' }, target: monthly },
		about: { de: 'Einwilligung, Zeiten für Kurse und Betreuung', en: 'Consent, times of courses and childcare' },
	},
	{
		from: 'jobcentre',
		to: 'familyCentre',
		target: mutual('project', 2, { formality: 'agreement' }),
		scope: { target: { de: 'jeden Mittwoch zwei Stunden', en: 'two hours every Wednesday' } },
		about: { de: 'Sprechstunde des Jobcenters im Kastanienhof', en: 'The job centre’s hour at Kastanienhof' },
	},
	{
		from: 'jobcentre',
		to: 'daycare',
		target: mutual('coordination', 2),
		about: { de: 'Plätze, bevor ein Kurs beginnt', en: 'Places before a course begins' },
	},
	{ from: 'jobcentre', to: 'anchor', target: mutual('exchange', 1) },
	{
		from: 'jobcentre',
		to: 'debtAdvice',
		actual: towards('referral', 1, { formality: 'oral' }),
		target: mutual('coordination', 2, { formality: 'minutes' }),
	},
	{
		from: 'jobcentre',
		to: 'educationWorks',
		actual: towards('funding', 3, { formality: 'agreement', rating: 'good' }),
		scope: { actual: { de: '36 Kursplätze im Jahr', en: '36 course places a year' } },
		about: { de: 'Kurse in Teilzeit', en: 'Part-time courses' },
	},
	{ from: 'jobcentre', to: 'bridge', actual: towards('funding', 2, { formality: 'agreement' }) },
	{
		from: 'jobcentre',
		to: 'employmentAgency',
		actual: mutual('coordination', 2, { formality: 'minutes', rating: 'good' }),
		target: mutual('coordination', 1, { formality: 'minutes', rating: 'good' }),
		scope: { actual: monthly, target: { de: 'zweimal im Jahr', en: 'twice a year' } },
		about: { de: 'Übergänge aus dem Arbeitslosengeld', en: 'Changes from unemployment benefit' },
	},
	{ from: 'jobcentre', to: 'equality', actual: mutual('exchange', 1) },
	{
		from: 'educationWorks',
		to: 'bridge',
		actual: mutual('competition', 2),
		target: 'end',
		about: { de: 'Bewerbung um dieselben Maßnahmen', en: 'Bids for the same schemes' },
	},
	{
		from: 'educationWorks',
		to: 'crafts',
		actual: mutual('project', 2, { formality: 'agreement', rating: 'good' }),
		scope: { actual: { de: 'zwölf Plätze, drei Jahre', en: 'twelve places, three years' } },
		about: { de: 'Ausbildung in Teilzeit', en: 'Part-time apprenticeships' },
	},
	{
		from: 'educationWorks',
		to: 'daycare',
		target: mutual('project', 2, { formality: 'agreement' }),
		about: { de: 'Betreuung während der Kurse', en: 'Childcare during courses' },
	},
	{ from: 'employmentAgency', to: 'educationWorks', actual: towards('funding', 2, { formality: 'agreement' }) },
	{ from: 'employmentAgency', to: 'crafts', actual: mutual('exchange', 2, { formality: 'minutes' }) },
	{ from: 'eveningSchool', to: 'educationWorks', actual: mutual('exchange', 1) },
	{ from: 'crafts', to: 'bakery', actual: mutual('exchange', 1, { formality: 'oral' }) },
	{
		from: 'crafts',
		to: 'daycare',
		actual: mutual('conflict', 1, { rating: 'disturbed' }),
		target: mutual('coordination', 1, { rating: 'improvable' }),
		about: { de: 'Betreuung am frühen Morgen, die niemand bezahlt', en: 'Early morning care that nobody pays for' },
	},
	{
		from: 'youthOffice',
		to: 'daycare',
		actual: mutual('coordination', 2, { formality: 'minutes', rating: 'good' }),
	},
	{ from: 'youthOffice', to: 'familyCentre', actual: towards('funding', 2, { formality: 'agreement' }) },
	{ from: 'youthOffice', to: 'childminders', actual: towards('funding', 1, { formality: 'agreement' }) },
	{
		from: 'youthOffice',
		to: 'healthOffice',
		actual: mutual('project', 2, { formality: 'agreement', rating: 'good' }),
		scope: { actual: { de: 'etwa 300 Besuche im Jahr', en: 'about 300 visits a year' } },
		about: { de: 'Willkommensbesuche nach der Geburt', en: 'Welcome visits after birth' },
	},
	{ from: 'youthOffice', to: 'roundTable', target: mutual('exchange', 1) },
	{ from: 'equality', to: 'youthOffice', actual: mutual('exchange', 1) },
	{ from: 'equality', to: 'anchor', actual: mutual('exchange', 1, { rating: 'good' }) },
	{ from: 'familyCentre', to: 'daycare', actual: mutual('coordination', 2, { formality: 'oral', rating: 'good' }) },
	{ from: 'familyCentre', to: 'anchor', actual: mutual('project', 1, { formality: 'oral', rating: 'good' }) },
	{ from: 'familyCentre', to: 'debtAdvice', actual: towards('referral', 1) },
	{ from: 'healthOffice', to: 'familyCentre', actual: mutual('exchange', 1) },
	{
		from: 'daycare',
		to: 'childminders',
		actual: mutual('exchange', 1, { rating: 'improvable' }),
		target: towards('referral', 1, { rating: 'good' }),
		scope: { target: { de: 'jede Anfrage für die Zeit vor 7 Uhr', en: 'every request for the time before 7' } },
		about: { de: 'Betreuung, bevor die Kita öffnet', en: 'Childcare before daycare opens' },
	},
	{ from: 'bridge', to: 'debtAdvice', actual: towards('referral', 1) },
	{ from: 'housing', to: 'roundTable', actual: towards('membership', 1, { formality: 'minutes' }) },
	{
		from: 'debtAdvice',
		to: 'housing',
		target: towards('referral', 1),
		about: { de: 'Früh melden, wenn eine Kündigung droht', en: 'Report early when a notice threatens' },
	},
	{ from: 'paediatrician', to: 'healthOffice', target: towards('referral', 1) },
	{
		from: 'daycare',
		to: 'alliance',
		actual: towards('membership', 1, { formality: 'minutes', rating: 'good' }),
	},
	{
		from: 'alliance',
		to: 'youthOffice',
		actual: mutual('exchange', 1, { formality: 'oral' }),
		target: mutual('coordination', 1, { formality: 'minutes' }),
		scope: { target: { de: 'vor jeder Vorstandssitzung', en: 'before every meeting of its board' } },
	},
]
