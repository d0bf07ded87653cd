import type { Random } from '../../../shared/lib/random.ts'
import {
	type AgreedThing,
	addDecision,
	addMeeting,
	addRule,
	changeDecision,
	changeMeeting,
	changeRule,
	decisionStateIds,
	editDecision,
	listActors,
	listDecisions,
	listGoals,
	listGroups,
	listMeetings,
	listRules,
	moveRule,
	nameMeeting,
	removeDecision,
	removeMeeting,
	removeRule,
	ruleStateIds,
	setAgreed,
	setAttendance,
	setDecisionGoal,
	setReservation,
} from '../../../shared/registry/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const texts = ['Wir sagen ab, wenn wir nicht kommen', 'Presse nur nach Absprache', 'Wer vorbereitet, leitet']
const chapters = ['entry', 'decisions', 'gone']
const days = ['2027-03-02', '2027-09-14']
const somebody = ({ doc }: BoardPerson, random: Random) => pick(listActors(doc), random)?.id
const some = <Thing extends { readonly id: string }>(things: readonly Thing[], random: Random) =>
	pick(things, random)?.id

/** A rule or a decision, whichever chance gives. */
function something({ doc }: BoardPerson, random: Random): AgreedThing | undefined {
	const where = random() < 0.5 ? 'rules' : 'decisions'
	const things: readonly { readonly id: string }[] = where === 'rules' ? listRules(doc) : listDecisions(doc)
	const id = some(things, random)
	return id === undefined ? undefined : { in: where, id }
}

export const agreedCommands: readonly Command[] = [
	{
		name: 'add a rule',
		weight: 2,
		run: ({ doc }, random) => {
			const chapter = pick(chapters, random) ?? ''
			const [text, before] = [pick(texts, random) ?? '', some(listRules(doc), random)]
			addRule(doc, { text, chapter }, { before, random })
		},
	},
	{
		name: 'change a rule',
		weight: 2,
		run({ doc }, random) {
			const rule = some(listRules(doc), random)
			const patches = [
				{ state: pick(ruleStateIds, random) },
				{ review: random() < 0.5 ? pick(days, random) : undefined },
				{ decision: some(listDecisions(doc), random) },
				{ chapter: pick(chapters, random) },
			]
			if (rule !== undefined) changeRule(doc, rule, pick(patches, random) ?? {})
		},
	},
	{
		name: 'move a rule',
		weight: 1,
		run({ doc }, random) {
			const rule = some(listRules(doc), random)
			if (rule !== undefined) moveRule(doc, rule, some(listRules(doc), random))
		},
	},
	{
		name: 'remove a rule',
		weight: 0.5,
		run({ doc }, random) {
			const rule = some(listRules(doc), random)
			if (rule !== undefined) removeRule(doc, rule, maybeTrashed(random))
		},
	},
	{
		name: 'keep a decision',
		weight: 2,
		run({ doc }, random) {
			const meeting = some(listMeetings(doc), random)
			// The same proposal of the same round, taken by two: one decision.
			const origin = random() < 0.5 ? { origin: { round: 'r', option: 'o' }, agreedElse: ['Nachbarn'] } : {}
			addDecision(doc, { text: pick(texts, random) ?? '', ...(meeting && { meeting }), ...origin }, { random })
		},
	},
	{
		name: 'change a decision',
		weight: 1,
		run({ doc }, random) {
			const decision = some(listDecisions(doc), random)
			if (decision === undefined) return
			const meeting = random() < 0.5 ? some(listMeetings(doc), random) : undefined
			changeDecision(doc, decision, { state: pick(decisionStateIds, random), meeting })
			if (random() < 0.3) editDecision(doc, decision, pick(texts, random) ?? '')
		},
	},
	{
		name: 'say that a decision became a goal',
		weight: 1,
		run({ doc }, random) {
			const [decision, goal] = [some(listDecisions(doc), random), some(listGoals(doc), random)]
			if (decision !== undefined && goal !== undefined) setDecisionGoal(doc, decision, goal, random() < 0.7)
		},
	},
	{
		name: 'remove a decision',
		weight: 0.5,
		run({ doc }, random) {
			const decision = some(listDecisions(doc), random)
			if (decision !== undefined) removeDecision(doc, decision, maybeTrashed(random))
		},
	},
	{
		name: 'agree, or have a reservation',
		weight: 3,
		run(person, random) {
			const [thing, actor] = [something(person, random), somebody(person, random)]
			if (!thing || actor === undefined) return
			if (random() < 0.6) setAgreed(person.doc, thing, actor, random() < 0.8)
			else setReservation(person.doc, thing, actor, random() < 0.7 ? (pick(texts, random) ?? '') : undefined)
		},
	},
	{
		name: 'note a meeting',
		weight: 1,
		run({ doc }, random) {
			const [date, group] = [pick(days, random), some(listGroups(doc), random)]
			addMeeting(doc, { title: pick(texts, random) ?? '', ...(date && { date }), ...(group && { group }) }, { random })
		},
	},
	{
		name: 'say more of a meeting',
		weight: 2,
		run(person, random) {
			const { doc } = person
			const [meeting, actor] = [some(listMeetings(doc), random), somebody(person, random)]
			if (meeting === undefined) return
			if (actor !== undefined)
				setAttendance(doc, meeting, actor, pick(['present', 'excused', undefined] as const, random))
			if (random() < 0.3) changeMeeting(doc, meeting, { place: 'Rathaus', next: pick(days, random), keeper: actor })
			if (random() < 0.2) nameMeeting(doc, meeting, pick(texts, random) ?? '')
		},
	},
	{
		name: 'remove a meeting',
		weight: 0.3,
		run({ doc }, random) {
			const meeting = some(listMeetings(doc), random)
			if (meeting !== undefined) removeMeeting(doc, meeting, maybeTrashed(random))
		},
	},
]
