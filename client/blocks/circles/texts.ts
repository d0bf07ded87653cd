import type { AreaKind } from '../../../shared/blocks/circles/index.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Putting } from './actions.ts'

type LevelName = Extract<AreaKind, 'steering' | 'working' | 'network'>

const de = {
	title: 'Aufbau des Netzwerks',
	described: (groups: number, members: number, nowhere: number) =>
		[
			'Aufbau des Netzwerks',
			inGerman.count(groups, 'Gruppe', 'Gruppen'),
			inGerman.count(members, 'Organisation', 'Organisationen'),
			...(nowhere > 0 ? [`${nowhere} noch in keiner Gruppe`] : []),
		].join(', '),
	forms: { label: 'Form', levels: 'Drei Ebenen', rings: 'Zwei Kreise' },
	levels: {
		steering: 'Steuerungs\u00adgruppe',
		working: 'Fachgruppen',
		network: 'Gesamt\u00adnetzwerk',
	} satisfies Record<LevelName, string>,
	levelNotes: {
		steering: 'plant und entscheidet',
		working: 'arbeiten im Auftrag und berichten',
		network: 'findet Themen, gibt Aufträge',
	},
	plainLevels: { steering: 'Steuerungsgruppe', working: 'Fachgruppen' },
	network: 'Gesamtnetzwerk',
	nowhere: { levels: 'Noch in keiner Gruppe', rings: 'In keinem der beiden Kreise' },
	elsewhere: (n: number) => `und ${n} aus den Gruppen oben`,
	more: (n: number) => `und ${n} weitere`,
	moreGroups: (n: number) => `${inGerman.count(n, 'weitere Gruppe steht', 'weitere Gruppen stehen')} in der Liste.`,
	empty: 'noch niemand',
	lead: 'Leitung',
	authority: {
		decides: 'entscheidet',
		canBringAbout: 'führt herbei',
		none: 'entscheidet nicht',
		open: 'Befugnis offen',
	},
	reports: (day: string | undefined) => (day ? `berichtet am ${day}` : 'berichtet'),
	reportsTo: (name: string, day: string | undefined) => `berichtet an ${name}${day ? ` am ${day}` : ''}`,
	overdue: (days: number) => (days === 1 ? 'Bericht seit gestern fällig' : `Bericht seit ${days} Tagen fällig`),
	inGroups: (n: number) => `in ${n} Gruppen`,
	noWorking: 'Noch keine Fachgruppe.',
	addWorking: 'Fachgruppe anlegen',
	putting: { joins: 'kommt dazu', changes: 'wechselt', leaves: 'kommt heraus', stays: 'bleibt' } satisfies Record<
		Putting,
		string
	>,
	bar: { add: 'Gruppe' },
	panel: {
		label: 'Gruppe und Befunde',
		group: 'Gruppe',
		actor: 'Organisation',
		findings: 'Befunde',
		comparison: 'Vergleich',
		none: 'Nichts gewählt.',
		noneTodo: 'Wählen Sie eine Gruppe oder eine Organisation: Hier steht dann, wer dabei ist und was vereinbart wurde.',
	},
	group: {
		purpose: 'Auftrag',
		purposeEmpty: 'Was soll die Gruppe erarbeiten?',
		rhythmEmpty: 'zum Beispiel „jeden ersten Dienstag, reihum“',
		addMember: 'Mitglied hinzufügen',
		removeMember: (name: string) => `${name} herausnehmen`,
		inDays: (n: number) => (n === 0 ? 'heute' : n === 1 ? 'morgen' : `in ${n} Tagen`),
		concerned: 'Befunde zu dieser Gruppe',
		toFindings: 'Alle Befunde',
		remove: 'Gruppe löschen',
	},
	actor: {
		groups: 'In welchen Gruppen?',
		leads: 'leitet die Gruppe',
		concerned: 'Befunde zu dieser Organisation',
	},
	page: {
		members: 'Mitglieder',
		others: 'Weitere Gruppen',
		assign: (name: string) => `${name} zuordnen`,
		choose: 'zuordnen …',
		counts: (groups: number, members: number) =>
			`${inGerman.count(groups, 'Gruppe', 'Gruppen')} · ${inGerman.count(members, 'aktive Organisation', 'aktive Organisationen')}`,
	},
}

const en: typeof de = {
	title: 'Structure of the network',
	described: (groups, members, nowhere) =>
		[
			'Structure of the network',
			inEnglish.count(groups, 'group', 'groups'),
			inEnglish.count(members, 'organisation', 'organisations'),
			...(nowhere > 0 ? [`${nowhere} in no group yet`] : []),
		].join(', '),
	forms: { label: 'Form', levels: 'Three levels', rings: 'Two rings' },
	levels: { steering: 'Steering group', working: 'Working groups', network: 'Whole network' },
	levelNotes: {
		steering: 'plans and decides',
		working: 'work on a mandate and report',
		network: 'finds themes, gives mandates',
	},
	plainLevels: { steering: 'Steering group', working: 'Working groups' },
	network: 'Whole network',
	nowhere: { levels: 'In no group yet', rings: 'In neither of the rings' },
	elsewhere: (n) => `and ${n} from the groups above`,
	more: (n) => `and ${n} more`,
	moreGroups: (n) => `${inEnglish.count(n, 'more group stands', 'more groups stand')} in the list.`,
	empty: 'nobody yet',
	lead: 'Lead',
	authority: { decides: 'decides', canBringAbout: 'brings about', none: 'no authority', open: 'not known' },
	reports: (day) => (day ? `reports on ${day}` : 'reports'),
	reportsTo: (name, day) => `reports to ${name}${day ? ` on ${day}` : ''}`,
	overdue: (days) => (days === 1 ? 'report due since yesterday' : `report due for ${days} days`),
	inGroups: (n) => `in ${n} groups`,
	noWorking: 'No working group yet.',
	addWorking: 'Add a working group',
	putting: { joins: 'joins', changes: 'changes over', leaves: 'leaves', stays: 'stays' },
	bar: { add: 'Group' },
	panel: {
		label: 'Group and findings',
		group: 'Group',
		actor: 'Organisation',
		findings: 'Findings',
		comparison: 'Comparison',
		none: 'Nothing chosen.',
		noneTodo: 'Choose a group or an organisation: who is in it and what was agreed then stands here.',
	},
	group: {
		purpose: 'Mandate',
		purposeEmpty: 'What shall the group work out?',
		rhythmEmpty: 'for example “every first Tuesday, in turn”',
		addMember: 'Add a member',
		removeMember: (name) => `Take ${name} out`,
		inDays: (n) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${n} days`),
		concerned: 'Findings about this group',
		toFindings: 'All findings',
		remove: 'Delete the group',
	},
	actor: { groups: 'In which groups?', leads: 'leads the group', concerned: 'Findings about this organisation' },
	page: {
		members: 'Members',
		others: 'Other groups',
		assign: (name) => `Put ${name} into a group`,
		choose: 'put into …',
		counts: (groups, members) =>
			`${inEnglish.count(groups, 'group', 'groups')} · ${inEnglish.count(members, 'active organisation', 'active organisations')}`,
	},
}

export const circlesTexts = { de, en } satisfies Texts<typeof de>
