import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { tellSight } from '../navigation/sight.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** Lets the page know what this canvas shows: the moderation calls everybody there. */
export function useSight(editor: Editor | undefined) {
	const { doc } = useRoom()
	useEffect(() => {
		if (!editor) return
		return tellSight(doc, () => {
			const { x, y, w, h } = editor.getViewportPageBounds()
			return { board: editor.getCurrentPageId(), x, y, w, h }
		})
	}, [editor, doc])
}
