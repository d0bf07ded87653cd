/** What is told in minutes: of a meeting, its agenda, what was collected and decided, and what is to be done. Pure functions. */
export { agreed } from './agreed.ts'
export { minutesHead } from './head.ts'
export { type DatedDocument, mandatesWithoutReport, openMandates, reportKind } from './openMandates.ts'
export { parkedTopics } from './parked.ts'
export { namedParticipants } from './participants.ts'
export { stepsTold } from './steps.ts'
export { takersOf, taskColumns, toDo } from './toDo.ts'
