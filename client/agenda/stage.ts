import { createContext, useContext } from 'react'
import type * as Y from 'yjs'
import type { Server } from '../api/server.ts'
import type { Person } from '../sync/presence.ts'
import { createValue, type Value } from '../sync/value.ts'

/** The room `stage` on this device, with what the moderation needs to run it. Phones do not have it: see `SessionState`. */
export interface StageRoom {
	/** change it only through commands of `shared/agenda` */
	readonly doc: Y.Doc
	/** the moderation's own room: notes, saved agendas; only the moderation has it */
	readonly desk?: Y.Doc
	readonly mayModerate: boolean
	/** everybody who is connected: every device is in this room, phones included */
	readonly people: Value<readonly Person[]>
	readonly server: Server
	/** the session's token of the moment; it changes when a session is renewed */
	token(): string
}

export const StageContext = createContext<StageRoom | undefined>(undefined)

export function useStage(): StageRoom {
	const stage = useContext(StageContext)
	if (!stage) throw new Error('A view of the stage was mounted outside of a workshop')
	return stage
}

/** For tests and pages that have nobody around them. */
export const nobody: Value<readonly Person[]> = createValue<readonly Person[]>([])
