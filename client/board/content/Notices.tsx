import { useEffect } from 'react'
import { useEditor, useToasts } from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import type { BoardSession } from '../session.ts'
import { boardTexts } from '../texts.ts'
import { takeIncoming } from './incoming.ts'

/** Connects the mounted editor with its session, and says in words what a person has to know about it. */
export function Notices({ session }: { session: BoardSession }) {
	const editor = useEditor()
	const { addToast } = useToasts()
	const { removedWhileWriting, refusedContent } = useTexts(boardTexts)

	useEffect(() => {
		const say = ({ title, body }: { title: string; body: string }) =>
			addToast({ title, description: body, severity: 'info', keepOpen: false })
		takeIncoming(editor, (reason) => say(refusedContent[reason]))
		return session.attach(editor, { removedWhileWriting: () => say(removedWhileWriting) })
	}, [editor, session, addToast, removedWhileWriting, refusedContent])
	return null
}
