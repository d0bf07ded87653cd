import { type ReactNode, useEffect, useState } from 'react'
import * as Y from 'yjs'
import type { TextField } from '../../../shared/text/field.ts'
import { rewriteText } from '../../../shared/text/typing.ts'
import { afterAsking } from '../../cases/asking.ts'
import type { EditSession } from '../../sync/editSession.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'

/**
 * The title of a case while it is written in a table: `children` draws the field over a text of its own. Its letters stay on this device
 * until the session ends: what looks like a real person is asked about before anything of it is stored.
 */
export function CaseDraft({
	text,
	field,
	session,
	children,
}: {
	text: Y.Text
	field: TextField
	session: EditSession | undefined
	children: (draft: Y.Text, words: string) => ReactNode
}) {
	const { doc, history } = useRoom()
	const [draft] = useState(() => {
		const own = new Y.Doc().getText('title')
		own.insert(0, text.toString())
		return own
	})
	useEffect(
		() =>
			session?.atEnd(() => {
				const words = draft.toString()
				if (words === text.toString()) return
				afterAsking([{ title: words }], () => history.step(() => rewriteText(doc, text, field, words)))
			}),
		[session, draft, text, field, doc, history],
	)
	return children(draft, useText(draft))
}
