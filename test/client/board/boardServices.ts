import type { Editor } from 'tldraw'
import type * as Y from 'yjs'
import { storeRecord } from '../../../client/board/binding/storeRecords.ts'
import { createPermissions } from '../../../client/board/canvas/permissions.ts'
import { createBoardServices, giveServices } from '../../../client/board/canvas/services.ts'
import type { Desk } from '../../../client/board/canvas/signingDesk.ts'
import type { FindMethod } from '../../../shared/blocks/index.ts'

const noMethods: FindMethod = () => undefined
const noDesk: Desk = {
	step() {
		throw new Error('nothing is done at this board')
	},
}

/** What an editor without a page around it works with: the moderation's, from whom nothing is held. */
export function servicesFor(
	{ store }: Pick<Editor, 'store'>,
	doc: Y.Doc,
	{ findMethod = noMethods, desk = noDesk }: { findMethod?: FindMethod; desk?: Desk } = {},
) {
	const here = { find: (id: string) => storeRecord(store, id), childrenOf: () => [] }
	const permissions = createPermissions(here, {
		role: 'moderator',
		participant: 'mod',
		writers: 'everyone',
		signs: true,
	})
	giveServices(store, createBoardServices({ doc, findMethod, desk, permissions }))
}
