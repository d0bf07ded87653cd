import type * as Y from 'yjs'
import { actorElement, groupElement } from '../../blocks/circles/index.ts'
import { dayIn } from '../../findings/dayIn.ts'
import type { Finding } from '../../findings/index.ts'
import {
	type Actor,
	type Day,
	fieldsOfActor,
	type Group,
	isNamed,
	listActors,
	listFields,
	listGoals,
	listGroups,
	type Term,
} from '../../registry/index.ts'
import type { Now } from '../method.ts'
import { mostGroups, mostInSteering, type rules } from './rules.ts'

type Said = Omit<Finding, 'rule'> & { readonly rule: keyof typeof rules }

/** The network as its groups are filled. */
interface Structure {
	readonly groups: readonly Group[]
	readonly actors: readonly Actor[]
	readonly working: readonly Group[]
	/** of the steering group, if it has any */
	readonly steering: readonly Actor[]
	readonly membersOf: (group: string) => readonly Actor[]
	/** ids of the groups that have a goal as their mandate */
	readonly withGoal: ReadonlySet<string | undefined>
	/** the groups there are that an organisation is in */
	readonly groupsOf: (actor: Actor) => readonly Group[]
}

function structureIn(doc: Y.Doc): Structure {
	const groups = listGroups(doc)
	const actors = listActors(doc).filter(isNamed)
	const members = new Map(groups.map(({ id }) => [id, [] as Actor[]]))
	for (const actor of actors) for (const id of actor.groups ?? []) members.get(id)?.push(actor)
	const byId = new Map(groups.map((group) => [group.id, group]))
	return {
		groups,
		actors,
		working: groups.filter(({ kind }) => kind === 'working'),
		steering: members.get('steering') ?? [],
		withGoal: new Set(listGoals(doc).map(({ group }) => group)),
		membersOf: (group) => members.get(group) ?? [],
		groupsOf: ({ groups: own = [] }) => own.flatMap((id) => byId.get(id) ?? []),
	}
}

const both = (words: (locale: keyof Term) => string): Term => ({ de: words('de'), en: words('en') })
const listed = (names: readonly string[]): string => names.join(', ')

/** What is said of a group: its name with what is missing. */
const ofGroup = (group: Group, title: Term): Term => both((locale) => `${title[locale]}: ${group.label[locale]}`)
const quoted = ({ label }: Group): Term => ({ de: `„${label.de}“`, en: `“${label.en}”` })

const isActive = ({ involvement }: Actor) => involvement === 'active'
const isOperative = ({ level }: Actor) => level === 'operative' || level === 'both'
const hasSay = ({ authorities }: Actor) =>
	authorities?.steering === 'decides' || authorities?.steering === 'canBringAbout'

const noAuthority = ({ steering }: Structure): Said[] =>
	steering
		.filter((actor) => !hasSay(actor))
		.map((actor) => {
			const { id, name } = actor
			const isKnown = actor.authorities?.steering === 'none'
			return {
				...{
					key: `noAuthority/${id}`,
					rule: 'noAuthority',
					sign: 'missing',
					tone: 'bad',
					elements: [actorElement(id)],
				},
				title: isKnown
					? { de: `Kann nicht entscheiden: ${name}`, en: `Cannot decide: ${name}` }
					: { de: `Befugnis offen: ${name}`, en: `Authority not known: ${name}` },
				sentence: isKnown
					? {
							de: `${name} sitzt in der Steuerungsgruppe, kann dort aber weder entscheiden noch Entscheidungen herbeiführen.`,
							en: `${name} sits in the steering group but can neither decide there nor bring decisions about.`,
						}
					: {
							de: `${name} sitzt in der Steuerungsgruppe; ob von dort jemand entscheiden kann, steht nirgends.`,
							en: `${name} sits in the steering group; whether anybody from there can decide is not said.`,
						},
				task: {
					de: `Mit ${name} klären, wer in der Steuerungsgruppe entscheiden kann`,
					en: `Clear with ${name} who can decide in the steering group`,
				},
			}
		})

const noLead = ({ working, actors }: Structure): Said[] =>
	working
		.filter(({ lead }) => !actors.some(({ id }) => id === lead))
		.map((group) => ({
			...{
				key: `noLead/${group.id}`,
				rule: 'noLead',
				sign: 'nobody',
				tone: 'care',
				elements: [groupElement(group.id)],
			},
			title: ofGroup(group, { de: 'Ohne Leitung', en: 'Without a lead' }),
			sentence: {
				de: `${quoted(group).de} hat keine Leitung: Wer lädt ein und steht für das Ergebnis ein?`,
				en: `${quoted(group).en} has no lead: who invites and answers for the result?`,
			},
			task: { de: `Leitung klären für ${quoted(group).de}`, en: `Clear who leads ${quoted(group).en}` },
		}))

const noMandate = ({ working, withGoal }: Structure): Said[] =>
	working
		.filter(({ id, purpose }) => !purpose.trim() && !withGoal.has(id))
		.map((group) => ({
			...{ key: `noMandate/${group.id}`, rule: 'noMandate', sign: 'open', tone: 'care' },
			elements: [groupElement(group.id)],
			title: ofGroup(group, { de: 'Ohne Auftrag', en: 'Without a mandate' }),
			sentence: {
				de: `${quoted(group).de} hat noch keinen Auftrag: Was soll sie bis wann erarbeiten?`,
				en: `${quoted(group).en} has no mandate yet: what shall it work out, and by when?`,
			},
			task: { de: `Auftrag formulieren für ${quoted(group).de}`, en: `Word the mandate of ${quoted(group).en}` },
		}))

const noReport = ({ working, groups }: Structure): Said[] =>
	working.flatMap((group): Said[] => {
		const to = groups.find(({ id }) => id === group.reportsTo)
		if (to && group.nextReport !== undefined) return []
		return [
			{
				...{ key: `noReport/${group.id}`, rule: 'noReport', sign: 'open', tone: 'care' },
				elements: [groupElement(group.id)],
				title: ofGroup(
					group,
					to
						? { de: 'Ohne Berichtstermin', en: 'Without a date to report' }
						: { de: 'Berichtet niemandem', en: 'Reports to nobody' },
				),
				sentence: to
					? {
							de: `${quoted(group).de} berichtet an ${quoted(to).de}, aber ohne Termin.`,
							en: `${quoted(group).en} reports to ${quoted(to).en}, but without a date.`,
						}
					: {
							de: `Bei ${quoted(group).de} ist offen, wer das Ergebnis erfährt und wann.`,
							en: `It is open who learns of the result of ${quoted(group).en}, and when.`,
						},
				task: { de: `Bericht vereinbaren mit ${quoted(group).de}`, en: `Agree on a report with ${quoted(group).en}` },
			},
		]
	})

const reportDue = ({ groups }: Structure, today: Day | undefined): Said[] =>
	groups.flatMap((group): Said[] => {
		const { id, nextReport } = group
		if (today === undefined || nextReport === undefined || nextReport >= today) return []
		const day = dayIn(nextReport)
		return [
			{
				...{ key: `reportDue/${id}/${nextReport}`, rule: 'reportDue', sign: 'open', tone: 'care' },
				elements: [groupElement(id)],
				title: ofGroup(group, { de: 'Bericht fällig', en: 'Report due' }),
				sentence: {
					de: `${quoted(group).de} sollte am ${day.de} berichten: Ist das geschehen, und wann ist der nächste Bericht?`,
					en: `${quoted(group).en} was to report on ${day.en}: has it, and when is the next report?`,
				},
				task: { de: `Bericht einholen von ${quoted(group).de}`, en: `Ask ${quoted(group).en} for its report` },
			},
		]
	})

const nowhere = ({ actors, groups, membersOf, groupsOf }: Structure): Said[] => {
	if (groups.every(({ id }) => membersOf(id).length === 0)) return []
	return actors
		.filter((actor) => isActive(actor) && groupsOf(actor).length === 0)
		.map(({ id, name }) => ({
			...{ key: `nowhere/${id}`, rule: 'nowhere', sign: 'island', tone: 'care', elements: [actorElement(id)] },
			title: { de: `In keiner Gruppe: ${name}`, en: `In no group: ${name}` },
			sentence: {
				de: `${name} ist aktiv, aber in keiner Gruppe: Wie bleibt die Organisation beteiligt?`,
				en: `${name} is active but in no group: how does it stay involved?`,
			},
			task: {
				de: `Mit ${name} klären, wo die Organisation mitarbeitet`,
				en: `Clear with ${name} where they take part`,
			},
		}))
}

const noPractice = ({ steering, working }: Structure): Said[] => {
	const voices = steering.some((actor) => isOperative(actor) && hasSay(actor))
	const leads = working.some(({ lead }) => steering.some(({ id }) => id === lead))
	if (steering.length === 0 || voices || leads) return []
	return [
		{
			...{ key: 'noPractice', rule: 'noPractice', sign: 'gap', tone: 'care', elements: [groupElement('steering')] },
			title: { de: 'Steuerungsgruppe ohne Draht zur Praxis', en: 'Steering group without a link to practice' },
			sentence: {
				de: 'Niemand von der operativen Ebene hat dort Befugnis, und kein Mitglied leitet eine Fachgruppe.',
				en: 'Nobody of the operative level has authority there, and no member leads a working group.',
			},
			task: {
				de: 'Klären, wie die operative Ebene in der Steuerungsgruppe beteiligt ist',
				en: 'Clear how the operative level takes part in the steering group',
			},
		},
	]
}

const steeringFields = (doc: Y.Doc, { actors, steering }: Structure): Said[] => {
	if (steering.length === 0) return []
	const there = new Set(steering.flatMap(fieldsOfActor))
	const wanted = new Set(actors.filter(isActive).flatMap(fieldsOfActor))
	const missing = listFields(doc).filter(({ id }) => wanted.has(id) && !there.has(id))
	if (missing.length === 0) return []
	const names = both((locale) => listed(missing.map(({ label }) => label[locale])))
	return [
		{
			key: `steeringFields/${missing
				.map(({ id }) => id)
				.sort()
				.join('+')}`,
			...{ rule: 'steeringFields', sign: 'balance', tone: 'care', elements: [groupElement('steering')] },
			title: { de: 'Felder fehlen in der Steuerungsgruppe', en: 'Fields are missing in the steering group' },
			sentence: {
				de: `In der Steuerungsgruppe spricht niemand für: ${names.de}.`,
				en: `In the steering group nobody speaks for: ${names.en}.`,
			},
		},
	]
}

const spread = ({ actors, groupsOf }: Structure): Said[] =>
	actors.flatMap((actor): Said[] => {
		const groups = groupsOf(actor)
		if (groups.length <= mostGroups) return []
		const { id, name } = actor
		const names = both((locale) => listed(groups.map(({ label }) => label[locale])))
		return [
			{
				...{ key: `spread/${id}`, rule: 'spread', sign: 'hub', tone: 'plain', elements: [actorElement(id)] },
				title: { de: `In ${groups.length} Gruppen: ${name}`, en: `In ${groups.length} groups: ${name}` },
				sentence: {
					de: `${name} ist in ${names.de}. Reicht die Zeit, und sind es dieselben Personen?`,
					en: `${name} is in ${names.en}. Is there time enough, and are these the same people?`,
				},
			},
		]
	})

const tooLarge = ({ steering: { length } }: Structure): Said[] =>
	length <= mostInSteering
		? []
		: [
				{
					...{ key: 'tooLarge', rule: 'tooLarge', sign: 'count', tone: 'plain', elements: [groupElement('steering')] },
					title: { de: `${length} in der Steuerungsgruppe`, en: `${length} in the steering group` },
					sentence: {
						de: `In der Steuerungsgruppe sind ${length} Organisationen: Kann sie so entscheiden?`,
						en: `There are ${length} organisations in the steering group: can it decide like this?`,
					},
				},
			]

/** Everything that can be found in the groups of a workshop, the weightiest first. */
export function analyse(doc: Y.Doc, { today }: Now = {}): Finding[] {
	const all = structureIn(doc)
	return [
		...noAuthority(all),
		...noPractice(all),
		...reportDue(all, today),
		...noMandate(all),
		...noLead(all),
		...noReport(all),
		...nowhere(all),
		...steeringFields(doc, all),
		...spread(all),
		...tooLarge(all),
	]
}
