/** The workshop's one registry of actors, their relations and tasks: what is entered in one method is there in all others. */
export * from './actor.ts'
export * from './actors.ts'
export * from './fields.ts'
export * from './relation.ts'
export * from './relations.ts'
export * from './task.ts'
export * from './tasks.ts'
export * from './terms.ts'
