import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { dayIn } from '../../../findings/dayIn.ts'
import { reportKind } from '../../../minutes/index.ts'
import { findActor, findGroup, listGoals, listGroups, listTasks, membersOf } from '../../../registry/index.ts'
import { byName, facts, heading, list, signatures, t, table, toWrite } from './pieces.ts'

const goalsOfGroup = ({ doc, details }: ToldFrom) =>
	listGoals(doc).filter(({ group, text }) => group !== undefined && group === details.about && text.trim())

const goals = (from: ToldFrom): PartDraft[] => [
	heading('title', t('1. Ziele', '1. Goals'), from),
	{
		...list(
			'goals',
			goalsOfGroup(from).map(({ id, text }) => ({ key: id, text: text.trim() })),
		),
		isOrdered: true,
	},
]

function milestones(from: ToldFrom): PartDraft[] {
	const { doc, locale } = from
	const mine = goalsOfGroup(from)
	const ids = new Set(mine.map(({ id }) => id))
	const tasks = listTasks(doc).filter((task) => task.goals?.some((goal) => ids.has(goal)) && task.text.trim())
	const rows = [...mine, ...tasks]
		.flatMap(({ id, text, until }) => (until ? [{ id, text: text.trim(), until }] : []))
		.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.id < b.id ? -1 : 1))
		.map(({ id, text, until }) => ({ key: id, cells: { what: text, until: dayIn(until)[locale] } }))
	const columns = { what: t('Phase oder Meilenstein', 'Phase or milestone'), until: t('bis', 'until') }
	return [
		heading('title', t('2. Phasen und Meilensteine', '2. Phases and milestones'), from),
		table('milestones', columns, rows, from),
	]
}

function term(from: ToldFrom): PartDraft[] {
	const { locale, details } = from
	const day = (value: string | undefined) => (value ? dayIn(value)[locale] : '')
	return [
		heading('title', t('4. Laufzeit', '4. Term'), from),
		facts(
			'term',
			{
				from: { label: t('von', 'from'), value: day(details.from) },
				until: { label: t('bis', 'until'), value: day(details.until) },
			},
			from,
		),
	]
}

function team(from: ToldFrom): PartDraft[] {
	const { doc, details } = from
	const group = findGroup(doc, details.about ?? '')
	const lead = findActor(doc, group?.lead ?? '')?.name.trim() ?? ''
	const rows = membersOf(doc, details.about ?? '')
		.filter(({ id, name }) => id !== group?.lead && name.trim())
		.map(({ id, name }) => ({ key: id, cells: { person: name.trim() } }))
	const columns = { person: t('Person', 'Person'), role: t('Rolle/Aufgaben', 'Role and tasks') }
	return [
		heading('title', t('5. Arbeitsgruppe und Verantwortlichkeiten', '5. Working group and responsibilities'), from),
		facts('lead', { lead: { label: t('Leitung', 'Lead'), value: lead } }, from),
		heading('members/title', t('Mitarbeit', 'Members'), from, 2),
		table('members', columns, rows, from),
	]
}

/** What a working group is to do, after the handbook's form (annex p. 130). */
export const mandate: DocumentKind = {
	id: reportKind.mandate,
	name: t('Arbeitsauftrag', 'Mandate'),
	line: t('Was eine Gruppe tun soll, bis wann und mit wem', 'What a group is to do, until when and with whom'),
	about: {
		ask: t('Welche Gruppe?', 'Which group?'),
		subjects: (doc, locale) => listGroups(doc).map(({ id, label }) => ({ id, label: label[locale] })),
	},
	period: { from: t('Laufzeit von', 'Term from'), until: t('bis', 'until') },
	title: ({ doc, locale, details }) =>
		[t('Arbeitsauftrag', 'Mandate')[locale], findGroup(doc, details.about ?? '')?.label[locale].trim()]
			.filter(Boolean)
			.join(' '),
	outline: (from) => {
		const purpose = findGroup(from.doc, from.details.about ?? '')?.purpose.trim() ?? ''
		return [
			'goals',
			'milestones',
			heading('basis/title', t('3. Basis', '3. Basis'), from),
			{ key: 'basis/text', kind: 'paragraph', text: purpose },
			'term',
			'team',
			...toWrite('others', t('6. Einbindung Dritter', '6. Involving others'), from),
			...toWrite('budget', t('7. Budget', '7. Budget'), from),
			...toWrite('frame', t('8. Rahmenbedingungen', '8. Conditions'), from),
			heading('signed/title', t('9. Beauftragung', '9. Commissioning'), from),
			signatures('signed', [
				{ key: 'client', name: t('Auftraggeber', 'Given by')[from.locale] },
				{ key: 'contractor', name: t('Auftragnehmer', 'Taken by')[from.locale] },
			]),
		]
	},
	tell: byName({ goals, milestones, term, team }),
	sources: {
		goals: t('dem Zielsystem', 'the goal system'),
		milestones: t('Zielen und Maßnahmenplan', 'goals and task plan'),
		term: t('der Laufzeit', 'the term'),
		team: t('der Gruppe', 'the group'),
	},
}
