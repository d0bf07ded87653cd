import { useEffect, useRef } from 'react'
import { aboutText } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { openSession } from '../../../sync/editSession.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { bindText } from '../../../sync/textBinding.ts'
import { useTexts } from '../../../texts/texts.ts'
import { LinesField } from '../../../ui/LinesField.tsx'
import { editorTexts } from './texts.ts'

/** What a relation is about, in a text several people may write in at once. */
export function AboutField({ id }: { id: string }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(editorTexts)
	const field = useRef<HTMLTextAreaElement>(null)
	useEffect(() => {
		const text = aboutText(doc, id)
		if (!field.current || !text) return
		const session = openSession(history)
		const bound = bindText(field.current, text, textFields.relationAbout, session.beforeWrite)
		session.atEnd(bound.tidyUp)
		return () => {
			session.commit()
			bound.end()
		}
	}, [doc, history, id])
	return (
		<LinesField
			ref={field}
			label={texts.about}
			rows={2}
			maxLength={textFields.relationAbout.limit}
			readOnly={!mayWrite}
		/>
	)
}
