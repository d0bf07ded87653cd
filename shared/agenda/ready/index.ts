export { addReadyAgenda, readyDrafts } from './addReadyAgenda.ts'
export type { ReadyAgenda, ReadyStep } from './readyAgenda.ts'
export { readyAgendas } from './readyAgendas.ts'
