/** What tells of an actor or a relation that was chosen on the board; comes behind the picture. */
export { ActorCard } from './ActorCard.tsx'
export { RelationEditor } from './RelationEditor.tsx'
