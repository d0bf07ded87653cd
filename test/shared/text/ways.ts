import * as Y from 'yjs'
import * as agenda from '../../../shared/agenda/index.ts'
import { readChainFile } from '../../../shared/blocks/chain/file.ts'
import * as chains from '../../../shared/blocks/chain/index.ts'
import { readChecklistData } from '../../../shared/blocks/checklist/file.ts'
import * as checklists from '../../../shared/blocks/checklist/index.ts'
import { readDocumentData } from '../../../shared/blocks/document/file.ts'
import * as documents from '../../../shared/blocks/document/index.ts'
import { readMap } from '../../../shared/blocks/map/file.ts'
import * as maps from '../../../shared/blocks/map/index.ts'
import { readPlayData } from '../../../shared/blocks/scenes/file.ts'
import * as scenes from '../../../shared/blocks/scenes/index.ts'
import { readTable } from '../../../shared/blocks/table/file.ts'
import * as tables from '../../../shared/blocks/table/index.ts'
import * as boards from '../../../shared/board/boards.ts'
import * as cards from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import * as findings from '../../../shared/findings/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import * as parked from '../../../shared/parkingLot/index.ts'
import { enterRelations } from '../../../shared/registry/csv/index.ts'
import { actorsInFiles } from '../../../shared/registry/file/actors.ts'
import { casesInFiles } from '../../../shared/registry/file/cases.ts'
import { decisionsInFiles } from '../../../shared/registry/file/decisions.ts'
import { goalsInFiles } from '../../../shared/registry/file/goals.ts'
import { meetingsInFiles } from '../../../shared/registry/file/meetings.ts'
import { needsInFiles } from '../../../shared/registry/file/needs.ts'
import { relationsInFiles } from '../../../shared/registry/file/relations.ts'
import { rulesInFiles } from '../../../shared/registry/file/rules.ts'
import { servicesInFiles } from '../../../shared/registry/file/services.ts'
import { themesInFiles } from '../../../shared/registry/file/themes.ts'
import * as registry from '../../../shared/registry/index.ts'
import * as smallGroups from '../../../shared/smallGroups/index.ts'
import * as stands from '../../../shared/snapshots/index.ts'
import { textFields as fields, type textFields } from '../../../shared/text/fields.ts'
import { rewriteText, tidyUp, typeIn } from '../../../shared/text/typing.ts'

/*
 * Every way of writing in every text field: a command, a file, a hand. Each begins with an empty document and gives what
 * the document says afterwards.
 */

type Way = (words: string) => string | undefined
type FieldName = keyof typeof textFields

const random = seededRandom(1)
const clock = { now: () => 0 }
const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
/** A relation of today, as files keep it. */
const presence = {
	[registry.presenceKey('actual')]: true,
	[registry.tieKey('actual', 'kind')]: 'exchange',
	[registry.tieKey('actual', 'intensity')]: 1,
	[registry.tieKey('actual', 'direction')]: 'mutual',
}
const place = { block: 'table', id: 't' }
/** A file that names actors as the registry does. */
const reading = { idOf: (_: string, name: unknown) => (typeof name === 'string' ? name : undefined), random }

/** A way by a fresh document. */
const on =
	(work: (doc: Y.Doc, words: string) => string | undefined): Way =>
	(words) =>
		work(new Y.Doc(), words)

/** Somebody pastes it all at once into the text that is open here, and leaves. */
const byHand = (field: FieldName, open: (doc: Y.Doc) => Y.Text | undefined): Way =>
	on((doc, words) => {
		const text = open(doc)
		if (!text) return undefined
		typeIn(doc, text, fields[field], { at: 0, remove: 0, insert: words })
		tidyUp(doc, text, fields[field])
		return text.toString()
	})

/** A part of a case, with the case, afterwards and from a file. */
const caseWays = (part: registry.CasePart): Record<string, Way> => ({
	'with the case': on((doc, words) => {
		registry.addCase(doc, { title: 'Fall', [part]: words }, { random })
		return registry.listCases(doc)[0]?.[part]
	}),
	afterwards: on((doc, words) => {
		const id = registry.addCase(doc, { title: 'Fall' }, { random })
		registry.editCase(doc, id, part, words)
		return registry.findCase(doc, id)?.[part]
	}),
	'from a file': on((doc, words) => {
		const id = casesInFiles.reader(doc, reading)({ title: 'Fall', [part]: words }) ?? ''
		return registry.findCase(doc, id)?.[part]
	}),
})

const newActor = (doc: Y.Doc, name = 'Amt') => registry.addActors(doc, [{ name }], random)[0] ?? ''
const freeTable = (doc: Y.Doc) => tables.createTable(doc, { method: 'm', subject: 'free', columns: [] }, random)
const freeName = (doc: Y.Doc, table: string) => {
	const [row] = tables.rowsOf(doc, table)
	return tables.nameOfRow(doc, tables.rowMap(doc, table, row?.id ?? ''))
}
const newTable = (doc: Y.Doc) => tables.createTable(doc, { method: 'm', columns: ['goals'] }, random)
const newRow = (doc: Y.Doc) => {
	const table = newTable(doc)
	return [table, tables.addRows(doc, table, [{ actor: 'a' }], { random })[0] ?? ''] as const
}
const newChain = (doc: Y.Doc, about: Partial<chains.NewChain> = {}) =>
	chains.createChain(doc, { method: 'm', locale: 'de', ...about }, random)
const newSteps = (doc: Y.Doc) => {
	const chain = newChain(doc)
	const [from = '', to = ''] = [1, 2].map(() => chains.addChainStep(doc, chain, { state: 'actual' }, random))
	return [chain, from, to] as const
}
const newRelation = (doc: Y.Doc, about: string) =>
	registry.addRelation(doc, { from: newActor(doc), to: newActor(doc), tie, states: ['actual'], about }, random) ?? ''
const newDocument = (doc: Y.Doc, parts: readonly documents.FirstPart[]) =>
	documents.createDocument(doc, { method: 'm', title: '', parts }, { random })
const newStep = (doc: Y.Doc, draft: agenda.StepDraft = {}) => agenda.addAgendaStep(doc, draft, { random })

const details = (property: 'shortName' | 'legalBasis' | 'contact' | 'note', words: string) => ({ [property]: words })
const actorDetail = (property: 'shortName' | 'legalBasis' | 'contact' | 'note'): Record<string, Way> => ({
	'with the actor': on((doc, words) => {
		registry.addActors(doc, [{ name: 'Amt', ...details(property, words) }], random)
		return registry.listActors(doc)[0]?.[property]
	}),
	afterwards: on((doc, words) => {
		const id = newActor(doc)
		registry.changeActor(doc, id, details(property, words))
		return registry.findActor(doc, id)?.[property]
	}),
	'from a file': on((doc, words) => {
		const id = actorsInFiles.reader(doc, reading)({ name: 'Amt', [property]: words }) ?? ''
		return registry.findActor(doc, id)?.[property]
	}),
})

const needPart = (part: registry.NeedPart): Record<string, Way> => ({
	'with the need': on((doc, words) => {
		const id = registry.addNeed(doc, { label: 'Geld', [part]: words }, { random })
		return registry.findNeed(doc, id)?.[part]
	}),
	'from a file': on((doc, words) => {
		const id = needsInFiles.reader(doc, reading)({ label: 'Geld', [part]: words }) ?? ''
		return registry.findNeed(doc, id)?.[part]
	}),
	'by hand': byHand(part === 'label' ? 'needLabel' : 'needEffect', (doc) =>
		registry.needText(doc, registry.addNeed(doc, { label: '' }, { random }), part),
	),
})

const servicePart = (part: registry.ServicePart, field: FieldName): Record<string, Way> => ({
	'with the service': on((doc, words) => {
		const id = registry.addService(doc, { name: 'Kurs', [part]: words }, { random })
		return registry.findService(doc, id)?.[part]
	}),
	'from a file': on((doc, words) => {
		const id = servicesInFiles.reader(doc, reading)({ name: 'Kurs', [part]: words }) ?? ''
		return registry.findService(doc, id)?.[part]
	}),
	'by hand': byHand(field, (doc) =>
		registry.serviceText(doc, registry.addService(doc, { name: '' }, { random }), part),
	),
})

const newGoal = (doc: Y.Doc, said: Partial<registry.NewGoal> = {}) =>
	registry.addGoal(doc, { level: 'project', text: 'Arbeit', ...said }, { random })
const goalPart = (part: registry.GoalPart, field: FieldName): Record<string, Way> => ({
	'with the goal': on((doc, words) => registry.findGoal(doc, newGoal(doc, { [part]: words }))?.[part]),
	'from a file': on((doc, words) => {
		const data = { level: 'project', text: 'Arbeit', [part]: words }
		return registry.findGoal(doc, goalsInFiles.reader(doc, reading)(data) ?? '')?.[part]
	}),
	'by hand': byHand(field, (doc) => registry.goalText(doc, newGoal(doc, { text: '' }), part)),
})
const indicatorPart = (part: registry.IndicatorPart, field: FieldName): Record<string, Way> => ({
	'with the indicator': on((doc, words) => {
		const goal = newGoal(doc)
		registry.addIndicator(doc, goal, { [part]: words }, random)
		return registry.findGoal(doc, goal)?.indicators[0]?.[part]
	}),
	'from a file': on((doc, words) => {
		const data = { level: 'project', text: 'Arbeit', indicators: [{ [part]: words }] }
		return registry.findGoal(doc, goalsInFiles.reader(doc, reading)(data) ?? '')?.indicators[0]?.[part]
	}),
	'by hand': byHand(field, (doc) => {
		const goal = newGoal(doc)
		return registry.indicatorText(doc, goal, registry.addIndicator(doc, goal, {}, random) ?? '', part)
	}),
})

const emptyState = { lanes: [], steps: [], experiences: [], handovers: [] }
const chainFile = (over: object) =>
	readChainFile({
		...{ person: '', targetGroup: '', phases: ['Zugang'], needs: [], services: [] },
		...{ actual: emptyState, ideal: emptyState },
		...over,
	})
const chainPart = (part: chains.ChainPart, field: FieldName): Record<string, Way> => ({
	'with the chain': on((doc, words) => chains.chainOf(doc, newChain(doc, { [part]: words }))?.[part]),
	'from a file': on((doc, words) => {
		const chain = chainFile({ [part]: words })?.(doc, 'm', reading) ?? ''
		return chains.chainOf(doc, chain)?.[part]
	}),
	'by hand': byHand(field, (doc) => chains.chainText(doc, newChain(doc), part)),
})

const agreedPart = (part: chains.AgreedPart, field: FieldName): Record<string, Way> => ({
	'as a whole': on((doc, words) => {
		const chain = newChain(doc)
		chains.editAgreed(doc, chain, part, words)
		return chains.agreedOn(doc, chain)[part]
	}),
	'from a file': on((doc, words) => {
		const chain = chainFile({ [part]: words })?.(doc, 'm', reading) ?? ''
		return chains.agreedOn(doc, chain)[part]
	}),
	'by hand': byHand(field, (doc) => chains.agreedText(doc, newChain(doc), part)),
})

const agendaPart = (part: 'title' | 'question' | 'note'): Record<string, Way> => ({
	'with the step': on((stage, words) => agenda.findAgendaStep(stage, newStep(stage, { [part]: words }))?.[part]),
	afterwards: on((stage, words) => {
		const id = newStep(stage)
		agenda.changeAgendaStep(stage, id, { [part]: words })
		return agenda.findAgendaStep(stage, id)?.[part]
	}),
	'with many steps': on((stage, words) => {
		const [id = ''] = agenda.addSteps(stage, [{ [part]: words }])
		return agenda.findAgendaStep(stage, id)?.[part]
	}),
})

function smallGroupCalled(stage: Y.Doc, name: string) {
	const groups = [{ room: 'group-1' as const, name, boards: [] }]
	smallGroups.beginSitting(stage, { id: 'sitting', question: '', isClosed: true, groups, seats: [] }, 0)
	return smallGroups.findSmallGroup(stage, 'group-1')
}

export const waysOfWriting: Record<FieldName, Record<string, Way>> = {
	actorName: {
		'with the actor': on((doc, words) => registry.findActor(doc, newActor(doc, words))?.name),
		'by another name': on((doc, words) => {
			const id = newActor(doc)
			registry.renameActor(doc, id, words)
			return registry.findActor(doc, id)?.name
		}),
		'with a row': on((doc, words) => {
			const [row] = tables.addActorRows(doc, newTable(doc), [{ name: words }], { random })
			return registry.findActor(doc, row?.actor ?? '')?.name
		}),
		'from a spreadsheet': on((doc, words) => {
			tables.importActors(doc, newTable(doc), [{ line: 2, actor: { name: words }, cells: {} }], random)
			return registry.listActors(doc)[0]?.name
		}),
		'from a file': on((doc, words) => {
			const id = actorsInFiles.reader(doc, reading)({ name: words }) ?? ''
			return registry.findActor(doc, id)?.name
		}),
		'by hand': byHand('actorName', (doc) => registry.nameText(doc, newActor(doc, ''))),
	},
	checklistAnswer: {
		'with the checklist': on((doc, words) => {
			const id = checklists.createChecklist(doc, { method: 'm', items: { seat: { answer: words } } }, random)
			return checklists.findItem(doc, id, 'seat')?.answer
		}),
		'from a file': on((doc, words) => {
			const data = { actors: [], shown: [], items: [{ id: 'seat', answer: words }], own: [] }
			const id = readChecklistData(data)?.(doc, 'm', reading) ?? ''
			return checklists.findItem(doc, id, 'seat')?.answer
		}),
		'by hand': byHand('checklistAnswer', (doc) => {
			const id = checklists.createChecklist(doc, { method: 'm', items: {} }, random)
			checklists.beginItem(doc, id, 'seat')
			return checklists.itemText(doc, id, 'seat', 'answer')
		}),
	},
	checklistQuestion: {
		'with the question': on((doc, words) => {
			const id = checklists.createChecklist(doc, { method: 'm', items: {} }, random)
			const item = checklists.addOwnItem(doc, id, { section: 'first', label: words }, { random })
			return checklists.findItem(doc, id, item)?.own?.label
		}),
		'from a file': on((doc, words) => {
			const data = { actors: [], shown: [], items: [], own: [{ section: 'first', label: words }] }
			const id = readChecklistData(data)?.(doc, 'm', reading) ?? ''
			return checklists.readChecklist(doc, id)?.items[0]?.own?.label
		}),
		'by hand': byHand('checklistQuestion', (doc) => {
			const id = checklists.createChecklist(doc, { method: 'm', items: {} }, random)
			const item = checklists.addOwnItem(doc, id, { section: 'first', label: '' }, { random })
			return checklists.itemText(doc, id, item, 'label')
		}),
	},
	actorShortName: actorDetail('shortName'),
	actorLegalBasis: actorDetail('legalBasis'),
	actorContact: actorDetail('contact'),
	actorNote: actorDetail('note'),
	groupName: {
		'as a new group': on((doc, words) => {
			const id = registry.addGroup(doc, words) ?? ''
			return registry.findGroup(doc, id)?.label.de
		}),
		'by a form': on((doc, words) => {
			const id = registry.addGroup(doc, 'Fachgruppe') ?? ''
			registry.editGroup(doc, id, 'name', words)
			return registry.findGroup(doc, id)?.label.de
		}),
		'from a file': on((doc, words) => {
			const id = actorsInFiles.reader(doc, reading)({ name: 'Amt', groups: [{ label: words }] }) ?? ''
			return registry.findGroup(doc, registry.findActor(doc, id)?.groups?.[0] ?? '')?.label.de
		}),
	},
	groupPurpose: {
		'by a form': on((doc, words) => {
			registry.editGroup(doc, 'steering', 'purpose', words)
			return registry.findGroup(doc, 'steering')?.purpose
		}),
	},
	groupRhythm: {
		'by a form': on((doc, words) => {
			registry.editGroup(doc, 'steering', 'rhythm', words)
			return registry.findGroup(doc, 'steering')?.rhythm
		}),
	},
	fieldLabel: {
		'as a new field': on((doc, words) => {
			const id = registry.addField(doc, words)
			return registry.listFields(doc).find((field) => field.id === id)?.label.de
		}),
		'from a file': on((doc, words) => {
			actorsInFiles.reader(doc, reading)({ name: 'Amt', field: { label: words } })
			return registry.listFields(doc).find(({ added }) => added)?.label.de
		}),
	},
	relationAbout: {
		'with the relation': on((doc, words) => registry.findRelation(doc, newRelation(doc, words))?.about),
		'from a spreadsheet': on((doc, words) => {
			const ends = { from: newActor(doc), to: newActor(doc) }
			enterRelations(doc, [{ line: 2, ...ends, about: words, actual: tie }], random)
			return registry.listRelations(doc)[0]?.about
		}),
		'from a spreadsheet, once more': on((doc, words) => {
			const { from, to } = registry.findRelation(doc, newRelation(doc, '')) ?? { from: '', to: '' }
			enterRelations(doc, [{ line: 2, from, to, about: words, actual: tie }], random)
			return registry.listRelations(doc)[0]?.about
		}),
		'from a file': on((doc, words) => {
			const ends = { from: newActor(doc), to: newActor(doc) }
			relationsInFiles.reader(doc, reading)({ ...ends, about: words, ...presence })
			return registry.listRelations(doc)[0]?.about
		}),
		'by hand': byHand('relationAbout', (doc) => registry.aboutText(doc, newRelation(doc, ''))),
	},
	relationScope: {
		'with the relation': on((doc, words) => {
			const ends = { from: newActor(doc), to: newActor(doc) }
			registry.addRelation(doc, { ...ends, tie: { ...tie, scope: words }, states: ['actual'] }, random)
			return registry.listRelations(doc)[0]?.actual?.scope
		}),
		afterwards: on((doc, words) => {
			const id = newRelation(doc, '')
			registry.changeTie(doc, id, 'actual', { scope: words })
			return registry.findRelation(doc, id)?.actual?.scope
		}),
		'from a spreadsheet': on((doc, words) => {
			const ends = { from: newActor(doc), to: newActor(doc) }
			enterRelations(doc, [{ line: 2, ...ends, about: '', actual: { ...tie, scope: words } }], random)
			return registry.listRelations(doc)[0]?.actual?.scope
		}),
		'from a file': on((doc, words) => {
			const ends = { from: newActor(doc), to: newActor(doc) }
			relationsInFiles.reader(doc, reading)({ ...ends, ...presence, [registry.tieKey('actual', 'scope')]: words })
			return registry.listRelations(doc)[0]?.actual?.scope
		}),
	},
	needLabel: needPart('label'),
	needEffect: needPart('effect'),
	needArea: {
		'by its name': on((doc, words) => {
			const area = registry.areaNamed(words)
			const id = registry.addNeed(doc, { label: 'Bus', ...(area && { area }) }, { random })
			return registry.areaName(registry.findNeed(doc, id)?.area ?? 'work', 'de')
		}),
		afterwards: on((doc, words) => {
			const id = registry.addNeed(doc, { label: 'Bus' }, { random })
			registry.changeNeed(doc, id, { area: `area:${words}` })
			return registry.areaName(registry.findNeed(doc, id)?.area ?? 'work', 'de')
		}),
	},
	serviceName: servicePart('name', 'serviceName'),
	serviceEffect: servicePart('effect', 'serviceEffect'),
	serviceCriterion: servicePart('criterion', 'serviceCriterion'),
	serviceFact: {
		'with the service': on((doc, words) => {
			const id = registry.addService(doc, { name: 'Kurs', hours: words }, { random })
			return registry.findService(doc, id)?.hours ?? ''
		}),
		afterwards: on((doc, words) => {
			const id = registry.addService(doc, { name: 'Kurs' }, { random })
			registry.changeService(doc, id, { contact: words })
			return registry.findService(doc, id)?.contact ?? ''
		}),
		'from a file': on((doc, words) => {
			const id = servicesInFiles.reader(doc, reading)({ name: 'Kurs', cost: words }) ?? ''
			return registry.findService(doc, id)?.cost ?? ''
		}),
	},
	handoverPasses: {
		'as a whole': on((doc, words) => {
			registry.editPasses(doc, 'a>b', words)
			return registry.findHandover(doc, 'a', 'b').passes
		}),
		'by hand': byHand('handoverPasses', (doc) => {
			registry.keepHandover(doc, 'a>b')
			return registry.passesText(doc, 'a>b')
		}),
	},
	goalText: goalPart('text', 'goalText'),
	goalAssumptions: goalPart('assumptions', 'goalAssumptions'),
	goalNumber: {
		'with the goal': on((doc, words) => registry.findGoal(doc, newGoal(doc, { number: words }))?.number),
		afterwards: on((doc, words) => {
			const id = newGoal(doc)
			registry.changeGoal(doc, id, { number: words })
			return registry.findGoal(doc, id)?.number
		}),
	},
	goalMarkReason: {
		'with the mark': on((doc, words) => {
			const id = newGoal(doc)
			registry.markGoal(doc, id, newActor(doc), { at: 1, why: words })
			return registry.findGoal(doc, id)?.marks[0]?.why
		}),
		'from a file': on((doc, words) => {
			const data = { level: 'project', text: 'Arbeit', marks: [{ actor: newActor(doc), at: 1, why: words }] }
			return registry.findGoal(doc, goalsInFiles.reader(doc, reading)(data) ?? '')?.marks[0]?.why
		}),
	},
	indicatorText: indicatorPart('text', 'indicatorText'),
	indicatorQuality: indicatorPart('quality', 'indicatorQuality'),
	indicatorQuantity: indicatorPart('quantity', 'indicatorQuantity'),
	indicatorTime: indicatorPart('time', 'indicatorTime'),
	indicatorSource: indicatorPart('source', 'indicatorSource'),
	taskEffort: {
		'with the task': on((doc, words) => {
			registry.addTask(doc, { text: 'Bus', effort: words }, { random })
			return registry.listTasks(doc)[0]?.effort
		}),
		afterwards: on((doc, words) => {
			registry.changeTask(doc, registry.addTask(doc, { text: 'Bus' }, { random }), { effort: words })
			return registry.listTasks(doc)[0]?.effort
		}),
	},
	taskText: {
		'with the task': on((doc, words) => {
			registry.addTask(doc, { text: words }, { random })
			return registry.listTasks(doc)[0]?.text
		}),
		'by hand': byHand('taskText', (doc) => registry.taskText(doc, registry.addTask(doc, { text: '' }, { random }))),
	},
	ruleText: {
		'with the rule': on((doc, words) => {
			registry.addRule(doc, { text: words }, { random })
			return registry.listRules(doc)[0]?.text
		}),
		'from a file': on((doc, words) => {
			const id = rulesInFiles.reader(doc, reading)({ text: words }) ?? ''
			return registry.findRule(doc, id)?.text
		}),
		'by hand': byHand('ruleText', (doc) => registry.ruleText(doc, registry.addRule(doc, { text: '' }, { random }))),
	},
	decisionText: {
		'with the decision': on((doc, words) => {
			registry.addDecision(doc, { text: words }, { random })
			return registry.listDecisions(doc)[0]?.text
		}),
		afterwards: on((doc, words) => {
			const id = registry.addDecision(doc, { text: 'Wir treffen uns' }, { random })
			registry.editDecision(doc, id, words)
			return registry.findDecision(doc, id)?.text
		}),
		'from a file': on((doc, words) => {
			const id = decisionsInFiles.reader(doc, reading)({ text: words }) ?? ''
			return registry.findDecision(doc, id)?.text
		}),
	},
	reservation: {
		'by an organisation': on((doc, words) => {
			const id = registry.addRule(doc, { text: 'Wir sind pünktlich' }, { random })
			registry.setReservation(doc, { in: 'rules', id }, 'a', words)
			return registry.findRule(doc, id)?.reservations[0]?.why
		}),
		'from a file': on((doc, words) => {
			const data = { text: 'Wir sind pünktlich', reservations: [{ actor: 'a', why: words }] }
			return registry.findRule(doc, rulesInFiles.reader(doc, reading)(data) ?? '')?.reservations[0]?.why
		}),
	},
	themeLabel: {
		'with the theme': on((doc, words) => {
			registry.addTheme(doc, { label: words }, { random })
			return registry.listThemes(doc)[0]?.label
		}),
		afterwards: on((doc, words) => {
			const id = registry.addTheme(doc, { label: 'Randzeiten' }, { random })
			registry.nameTheme(doc, id, words)
			return registry.findTheme(doc, id)?.label
		}),
		'from a file': on((doc, words) => {
			const id = themesInFiles.reader(doc, reading)({ label: words }) ?? ''
			return registry.findTheme(doc, id)?.label
		}),
	},
	partTitle: {
		'with the part': on((doc, words) => {
			const play = scenes.createPlay(doc, { method: 'm' }, random)
			scenes.addPart(doc, play, { title: words }, { random })
			return scenes.readPlay(doc, play)?.parts[0]?.title
		}),
		'from a file': on((doc, words) => {
			const data = { minutes: 90, actors: [], parts: [{ group: 'acting', title: words }], scenes: [] }
			const play = readPlayData(data)?.(doc, 'm', reading) ?? ''
			return scenes.readPlay(doc, play)?.parts[0]?.title
		}),
		'by hand': byHand('partTitle', (doc) => {
			const play = scenes.createPlay(doc, { method: 'm' }, random)
			return scenes.partText(doc, play, scenes.addPart(doc, play, {}, { random }))
		}),
	},
	sceneText: {
		'with the scene': on((doc, words) => {
			const play = scenes.createPlay(doc, { method: 'm' }, random)
			scenes.addScene(doc, play, { text: words }, { random })
			return scenes.readPlay(doc, play)?.scenes[0]?.text
		}),
		'from a file': on((doc, words) => {
			const scene = { text: words, minutes: 10 }
			const play = readPlayData({ minutes: 90, actors: [], parts: [], scenes: [scene] })?.(doc, 'm', reading) ?? ''
			return scenes.readPlay(doc, play)?.scenes[0]?.text
		}),
		'by hand': byHand('sceneText', (doc) => {
			const play = scenes.createPlay(doc, { method: 'm' }, random)
			return scenes.sceneText(doc, play, scenes.addScene(doc, play, {}, { random }))
		}),
	},
	sceneNote: {
		'out of an older workshop': on((desk, words) => {
			scenes.keepSceneNotes(desk, new Map([['play/scene', words]]))
			return scenes.sceneNote(desk, 'play', 'scene')?.toString()
		}),
		'by hand': byHand('sceneNote', (desk) => {
			scenes.beginSceneNote(desk, 'play', 'scene')
			return scenes.sceneNote(desk, 'play', 'scene')
		}),
	},
	caseTitle: caseWays('title'),
	casePerson: caseWays('person'),
	casePart: caseWays('contacts'),
	documentTitle: {
		'with the document': on((doc, words) => {
			const id = documents.createDocument(doc, { method: 'm', title: words, parts: [] }, { random })
			return documents.readDocument(doc, id)?.title
		}),
		'when it begins': on((doc, words) => {
			const id = newDocument(doc, [])
			documents.fillDocument(doc, id, { title: words, parts: [] }, { now: 1, random })
			return documents.readDocument(doc, id)?.title
		}),
		'from a file': on((doc, words) => {
			const id = readDocumentData({ title: words, parts: [] })?.(doc, 'm', reading) ?? ''
			return documents.readDocument(doc, id)?.title
		}),
		'by hand': byHand('documentTitle', (doc) => documents.documentTitle(doc, newDocument(doc, []))),
	},
	documentText: {
		'with the document': on((doc, words) => {
			const id = newDocument(doc, [{ key: '1', kind: 'paragraph', text: words }])
			return documents.readDocument(doc, id)?.parts[0]?.text.words
		}),
		'with the part': on((doc, words) => {
			const id = newDocument(doc, [])
			documents.addPart(doc, id, { kind: 'paragraph', text: words }, { random })
			return documents.readDocument(doc, id)?.parts[0]?.text.words
		}),
		'from a file': on((doc, words) => {
			const data = { title: '', parts: [{ key: '1', kind: 'paragraph', text: words }] }
			const id = readDocumentData(data)?.(doc, 'm', reading) ?? ''
			return documents.readDocument(doc, id)?.parts[0]?.text.words
		}),
		'by hand': byHand('documentText', (doc) => {
			const id = newDocument(doc, [{ key: '1', kind: 'paragraph', text: '' }])
			const part = documents.readDocument(doc, id)?.parts[0]?.id ?? ''
			return documents.placeText(documents.partMap(doc, id, part), 'text')
		}),
	},
	documentCell: {
		'with the part': on((doc, words) => {
			const id = newDocument(doc, [])
			documents.addPart(doc, id, { kind: 'list', rows: [{ key: 'r', cells: { text: words } }] }, { random })
			return documents.readDocument(doc, id)?.parts[0]?.rows[0]?.cells.text?.words
		}),
		'by hand': byHand('documentCell', (doc) => {
			const id = newDocument(doc, [{ key: '1', kind: 'list', rows: [{ key: 'r', cells: {} }] }])
			const part = documents.readDocument(doc, id)?.parts[0]?.id ?? ''
			return documents.placeText(documents.partMap(doc, id, part), { row: 'r', column: 'text' })
		}),
	},
	documentColumn: {
		'with the part': on((doc, words) => {
			const columns = [{ key: 'c', label: words }]
			const id = newDocument(doc, [{ key: '1', kind: 'table', columns, rows: [] }])
			return documents.readDocument(doc, id)?.parts[0]?.columns[0]?.label
		}),
		afterwards: on((doc, words) => {
			const id = newDocument(doc, [{ key: '1', kind: 'table', columns: [], rows: [] }])
			const part = documents.readDocument(doc, id)?.parts[0]?.id ?? ''
			documents.addPartColumn(doc, id, part, words, random)
			return documents.readDocument(doc, id)?.parts[0]?.columns[0]?.label
		}),
		'by hand': byHand('documentColumn', (doc) => {
			const id = newDocument(doc, [{ key: '1', kind: 'table', columns: [{ key: 'c', label: '' }], rows: [] }])
			const part = documents.readDocument(doc, id)?.parts[0]?.id ?? ''
			const columns = documents.partMap(doc, id, part)?.get('columns') as Y.Map<Y.Map<Y.Text>>
			return columns.get('c')?.get('label')
		}),
	},
	meetingTitle: {
		'with the meeting': on((doc, words) => {
			registry.addMeeting(doc, { title: words }, { random })
			return registry.listMeetings(doc)[0]?.title
		}),
		afterwards: on((doc, words) => {
			const id = registry.addMeeting(doc, { title: 'Treffen' }, { random })
			registry.nameMeeting(doc, id, words)
			return registry.findMeeting(doc, id)?.title
		}),
		'from a file': on((doc, words) => {
			const id = meetingsInFiles.reader(doc, reading)({ title: words }) ?? ''
			return registry.findMeeting(doc, id)?.title
		}),
	},
	meetingPlace: {
		'with the meeting': on((doc, words) => {
			registry.addMeeting(doc, { title: 'Treffen', place: words }, { random })
			return registry.listMeetings(doc)[0]?.place ?? ''
		}),
		afterwards: on((doc, words) => {
			const id = registry.addMeeting(doc, { title: 'Treffen' }, { random })
			registry.changeMeeting(doc, id, { place: words })
			return registry.findMeeting(doc, id)?.place ?? ''
		}),
	},
	taskTaker: {
		'with the task': on((doc, words) => {
			registry.addTask(doc, { text: 'Bus', whoElse: [words] }, { random })
			return registry.listTasks(doc)[0]?.whoElse[0]
		}),
		afterwards: on((doc, words) => {
			registry.setTaskWho(doc, registry.addTask(doc, { text: 'Bus' }, { random }), { name: words }, true)
			return registry.listTasks(doc)[0]?.whoElse[0]
		}),
	},

	tableColumn: {
		'with the column': on((doc, words) => {
			const table = newTable(doc)
			const id = tables.addColumn(doc, table, words, { random })
			return tables.allColumnsOf(doc, table).find((column) => column.id === id)?.label
		}),
		'by another name': on((doc, words) => {
			const table = newTable(doc)
			const id = tables.addColumn(doc, table, 'Frist', { random })
			tables.renameColumn(doc, table, id, words)
			return tables.allColumnsOf(doc, table).find((column) => column.id === id)?.label
		}),
		'from a file': on((doc, words) => {
			const table = readTable({ columns: [{ label: words }], rows: [] })?.(doc, 'm', reading) ?? ''
			return tables.allColumnsOf(doc, table)[0]?.label
		}),
	},
	tableCell: {
		'with the row': on((doc, words) => {
			const table = newTable(doc)
			const [row = ''] = tables.addRows(doc, table, [{ actor: 'a', cells: { goals: words } }], { random })
			return tables.readCell(doc, table, row, 'goals')
		}),
		'pasted into the grid': on((doc, words) => {
			const [table, row] = newRow(doc)
			tables.editCell(doc, table, row, 'goals', words)
			return tables.readCell(doc, table, row, 'goals')
		}),
		'from a file': on((doc, words) => {
			const data = { columns: ['goals'], rows: [{ actor: 'a', cells: [words] }] }
			const table = readTable(data)?.(doc, 'm', reading) ?? ''
			return tables.readCell(doc, table, tables.rowsOf(doc, table)[0]?.id ?? '', 'goals')
		}),
		'by hand': byHand('tableCell', (doc) => tables.cellText(doc, ...newRow(doc), 'goals')),
	},
	tableLabel: {
		'with the row': on((doc, words) => {
			const table = freeTable(doc)
			tables.addRows(doc, table, [{ label: words }], { random })
			return freeName(doc, table)
		}),
		'as a named row': on((doc, words) => {
			const table = freeTable(doc)
			tables.addNamedRows(doc, table, [{ name: words }], { random })
			return freeName(doc, table)
		}),
		'as a heading': on((doc, words) => {
			const table = freeTable(doc)
			tables.addRows(doc, table, [{ heading: words }], { random })
			return tables.linesOf(doc, table).find(tables.isSection)?.heading
		}),
		afterwards: on((doc, words) => {
			const table = freeTable(doc)
			const [row = ''] = tables.addRows(doc, table, [{ label: 'Fallkonferenz' }], { random })
			const stored = tables.rowMap(doc, table, row)
			const name = stored && tables.nameTextOf(doc, stored)
			if (name) rewriteText(doc, name, fields.tableLabel, words)
			return freeName(doc, table)
		}),
		'from a spreadsheet': on((doc, words) => {
			const table = freeTable(doc)
			tables.importRows(doc, table, [{ name: words, heading: '', cells: {}, newCells: {} }], random)
			return freeName(doc, table)
		}),
		'from a file': on((doc, words) => {
			const data = { subject: 'free', columns: [], rows: [{ label: words, cells: [] }] }
			return freeName(doc, readTable(data)?.(doc, 'm', reading) ?? '')
		}),
		'by hand': byHand('tableLabel', (doc) => {
			const table = freeTable(doc)
			const [row = ''] = tables.addRows(doc, table, [{ label: '' }], { random })
			const stored = tables.rowMap(doc, table, row)
			return stored && tables.nameTextOf(doc, stored)
		}),
	},
	tableOption: {
		'with the column': on((doc, words) => {
			const table = newTable(doc)
			const id = tables.addColumn(doc, table, 'Phase', { kind: 'choice', options: [words], random })
			return tables.columnOf(doc, table, id)?.options[0]?.label
		}),
		'in its list': on((doc, words) => {
			const table = newTable(doc)
			const id = tables.addColumn(doc, table, 'Phase', { kind: 'choice', random })
			tables.addOption(doc, table, id, words, { random })
			return tables.columnOf(doc, table, id)?.options[0]?.label
		}),
		'by another name': on((doc, words) => {
			const table = newTable(doc)
			const id = tables.addColumn(doc, table, 'Phase', { kind: 'choice', options: ['Recherche'], random })
			tables.renameOption(doc, table, id, tables.columnOf(doc, table, id)?.options[0]?.id ?? '', words)
			return tables.columnOf(doc, table, id)?.options[0]?.label
		}),
		'from a file': on((doc, words) => {
			const data = { columns: [{ label: 'Phase', kind: 'choice', options: [words] }], rows: [] }
			return tables.allColumnsOf(doc, readTable(data)?.(doc, 'm', reading) ?? '')[0]?.options[0]?.label
		}),
	},
	mapQuestion: {
		'with the map': on(
			(doc, words) => maps.mapOf(doc, maps.createMap(doc, { method: 'm', question: words }, random))?.question,
		),
		afterwards: on((doc, words) => {
			const map = maps.createMap(doc, { method: 'm' }, random)
			maps.wordQuestion(doc, map, words)
			return maps.mapOf(doc, map)?.question
		}),
		'from a file': on((doc, words) => {
			const data = { question: words, ratingWords: {}, nodes: [], relations: [], marks: [] }
			return maps.mapOf(doc, readMap(data)?.(doc, 'm', reading) ?? '')?.question
		}),
	},
	mapRating: {
		'in the settings': on((doc, words) => {
			const map = maps.createMap(doc, { method: 'm' }, random)
			maps.wordRating(doc, map, 'good', words)
			return maps.ratingWord(doc, map, 'good').de
		}),
		'from a file': on((doc, words) => {
			const data = { question: '', ratingWords: { good: words }, nodes: [], relations: [], marks: [] }
			return maps.ratingWord(doc, readMap(data)?.(doc, 'm', reading) ?? '', 'good').de
		}),
	},
	chainPerson: chainPart('person', 'chainPerson'),
	chainTargetGroup: chainPart('targetGroup', 'chainTargetGroup'),
	chainSteering: agreedPart('steering', 'chainSteering'),
	chainAccess: agreedPart('access', 'chainAccess'),
	chainPhase: {
		'with the chain': on((doc, words) => chains.phasesOf(doc, newChain(doc, { phases: { a: words } }))[0]?.label),
		'with the phase': on((doc, words) => {
			const chain = newChain(doc, { phases: {} })
			chains.addPhase(doc, chain, words, { random })
			return chains.phasesOf(doc, chain)[0]?.label
		}),
		'from a file': on((doc, words) => {
			const chain = chainFile({ phases: [words] })?.(doc, 'm', reading) ?? ''
			return chains.phasesOf(doc, chain)[0]?.label
		}),
		'by hand': byHand('chainPhase', (doc) => chains.phaseText(doc, newChain(doc, { phases: { a: '' } }), 'a')),
	},
	chainStep: {
		'with the step': on((doc, words) => {
			const chain = newChain(doc)
			const id = chains.addChainStep(doc, chain, { state: 'actual', text: words }, random)
			return chains.findChainStep(doc, chain, id)?.text
		}),
		'from a file': on((doc, words) => {
			const actual = { ...emptyState, steps: [{ phase: 0, text: words }] }
			const chain = chainFile({ actual })?.(doc, 'm', reading) ?? ''
			return chains.stepsOf(doc, chain, 'actual')[0]?.text
		}),
		'by hand': byHand('chainStep', (doc) => {
			const chain = newChain(doc)
			return chains.stepText(doc, chain, chains.addChainStep(doc, chain, { state: 'actual' }, random))
		}),
	},
	chainCondition: {
		'for the next step': on((doc, words) => {
			const [chain, from] = newSteps(doc)
			chains.editCondition(doc, chain, from, undefined, words)
			return chains.findChainStep(doc, chain, from)?.condition
		}),
		'with the branch': on((doc, words) => {
			const [chain, from, to] = newSteps(doc)
			chains.addBranch(doc, chain, from, to, words)
			return chains.findChainStep(doc, chain, from)?.branches[0]?.condition
		}),
		'with the branch, afterwards': on((doc, words) => {
			const [chain, from, to] = newSteps(doc)
			chains.addBranch(doc, chain, from, to)
			chains.editCondition(doc, chain, from, to, words)
			return chains.findChainStep(doc, chain, from)?.branches[0]?.condition
		}),
		'from a file': on((doc, words) => {
			const steps = [
				{ phase: 0, text: 'a', branches: [{ to: 1, condition: words }] },
				{ phase: 0, text: 'b' },
			]
			const chain = chainFile({ actual: { ...emptyState, steps } })?.(doc, 'm', reading) ?? ''
			return chains.stepsOf(doc, chain, 'actual')[0]?.branches[0]?.condition
		}),
		'from a file, for the next step': on((doc, words) => {
			const actual = { ...emptyState, steps: [{ phase: 0, text: 'a', condition: words }] }
			const chain = chainFile({ actual })?.(doc, 'm', reading) ?? ''
			return chains.stepsOf(doc, chain, 'actual')[0]?.condition
		}),
		'by hand': byHand('chainCondition', (doc) => {
			const [chain, from, to] = newSteps(doc)
			chains.addBranch(doc, chain, from, to)
			return chains.conditionText(doc, chain, from, to)
		}),
	},

	boardName: {
		'with the board': on((doc, words) => {
			boards.addBoard(doc, words, random)
			return boards.boardsOf(doc)[0]?.name
		}),
		'by another name': on((doc, words) => {
			boards.renameBoard(doc, boards.addBoard(doc, 'Tafel', random), words)
			return boards.boardsOf(doc)[0]?.name
		}),
	},
	colourMeaning: {
		'in the dialog': on((doc, words) => {
			const board = boards.addBoard(doc, 'Tafel', random)
			const id = cards.addCluster(doc, board, { kind: 'area', x: 0, y: 0, heading: 'Wer?' }, random) ?? ''
			cards.nameColours(doc, id, { white: words })
			return cards.readCluster(readAllRecords(doc).get(id))?.meanings.white
		}),
	},
	parkedText: {
		parked: on((doc, words) => {
			parked.park(doc, { text: words }, { random })
			return parked.listParked(doc)[0]?.text
		}),
		'by hand': byHand('parkedText', (doc) => parked.parkedText(doc, parked.park(doc, { text: '' }, { random }))),
	},
	parkedBy: {
		parked: on((doc, words) => {
			parked.park(doc, { text: 'Bus', by: words }, { random })
			return parked.listParked(doc)[0]?.by
		}),
	},
	standLabel: {
		kept: on((doc, words) => {
			stands.keepSnapshot(doc, { of: place, label: words, by: '', state: {} }, { clock, random })
			return stands.listSnapshots(doc, place)[0]?.label
		}),
		'by another name': on((doc, words) => {
			const id = stands.keepSnapshot(doc, { of: place, label: 'Mai', by: '', state: {} }, { clock, random })
			stands.renameSnapshot(doc, id, words)
			return stands.listSnapshots(doc, place)[0]?.label
		}),
	},
	dismissalReason: {
		dismissed: on((doc, words) => {
			findings.dismissFinding(doc, place, 'gap', words)
			return findings.reasonOf(doc, place, 'gap')
		}),
	},

	agendaTitle: {
		...agendaPart('title'),
		'as a saved agenda': on((desk, words) => {
			agenda.saveAgenda(desk, words, [], 0, random)
			return agenda.listSavedAgendas(desk)[0]?.title
		}),
		'as a step of a saved agenda': on((desk, words) => {
			agenda.saveAgenda(desk, 'Mai', [{ title: words }], 0, random)
			return agenda.listSavedAgendas(desk)[0]?.steps[0]?.title
		}),
	},
	stepQuestion: agendaPart('question'),
	smallGroupName: {
		'with the sitting': on((stage, words) => smallGroupCalled(stage, words)?.name),
		afterwards: on((stage, words) => {
			smallGroupCalled(stage, '')
			smallGroups.changeSmallGroup(stage, 'group-1', { name: words })
			return smallGroups.findSmallGroup(stage, 'group-1')?.name
		}),
	},
	stepNote: agendaPart('note'),
	announcement: {
		announced: on((stage, words) => {
			agenda.announce(stage, words)
			return agenda.readNow(stage).announcement
		}),
	},
	notes: { 'by hand': byHand('notes', (desk) => desk.getText('notes')) },
}
