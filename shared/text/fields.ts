import type { TextField } from './field.ts'

const line = (limit: number): TextField => ({ limit, lines: 'one' })
const lines = (limit: number): TextField => ({ limit, lines: 'several' })

/**
 * Every text field of a workshop: whoever writes in one, by hand, by a form, by pasting or from a file, keeps to what it says
 * here. Names of German bodies are long, but no novel.
 */
export const textFields = {
	actorName: line(200),
	actorShortName: line(40),
	actorLegalBasis: line(120),
	actorContact: line(200),
	actorNote: lines(5000),
	fieldLabel: line(80),
	groupName: line(120),
	groupPurpose: lines(2000),
	groupRhythm: line(200),
	relationAbout: lines(300),
	relationScope: line(120),
	needLabel: line(200),
	needEffect: lines(2000),
	needArea: line(80),
	serviceName: line(200),
	serviceEffect: lines(2000),
	serviceCriterion: lines(2000),
	serviceFact: line(300),
	handoverPasses: lines(2000),
	goalText: line(500),
	goalAssumptions: lines(2000),
	goalNumber: line(20),
	goalMarkReason: line(500),
	indicatorText: line(200),
	indicatorQuality: line(200),
	indicatorQuantity: line(200),
	indicatorTime: line(200),
	indicatorSource: line(200),
	ruleText: lines(1000),
	themeLabel: line(200),
	caseTitle: line(200),
	casePerson: line(200),
	casePart: lines(2000),
	decisionText: lines(1000),
	reservation: line(500),
	meetingTitle: line(200),
	meetingPlace: line(200),
	taskText: lines(2000),
	taskEffort: line(200),
	taskTaker: line(120),

	checklistAnswer: lines(2000),
	checklistQuestion: line(300),
	tableColumn: line(60),
	tableCell: lines(5000),
	tableLabel: line(200),
	tableOption: line(60),
	mapQuestion: line(300),
	mapRating: line(40),
	chainPerson: line(200),
	chainTargetGroup: lines(2000),
	chainSteering: lines(2000),
	chainAccess: lines(2000),
	chainPhase: line(200),
	chainStep: lines(2000),
	chainCondition: line(200),
	partTitle: line(120),
	sceneText: lines(2000),
	sceneNote: lines(2000),

	documentTitle: line(200),
	documentText: lines(10_000),
	documentCell: lines(5000),
	documentColumn: line(80),

	boardName: line(120),
	colourMeaning: line(60),
	parkedText: lines(500),
	parkedBy: line(120),
	standLabel: line(80),
	dismissalReason: line(500),

	agendaTitle: line(80),
	stepQuestion: lines(200),
	smallGroupName: line(80),
	stepNote: lines(500),
	announcement: lines(200),
	notes: lines(20_000),
} as const satisfies Record<string, TextField>

/** Words on a board, of which the canvas says nothing else: what is too large for a board goes into quarantine. */
export const boardWords: TextField = { limit: 100_000, lines: 'asTyped' }
