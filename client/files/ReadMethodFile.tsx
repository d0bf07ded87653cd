import { type ReactNode, useRef, useState } from 'react'
import { addBoardFromFile, casesIn, type FileFault, longestFile } from '../../shared/files/index.ts'
import { afterAsking } from '../cases/asking.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { fileTexts } from './texts.ts'

/** Lets the person choose a method's file and reads it onto a new board; `children` draws what begins it. */
export function ReadMethodFile({
	onBoard,
	children,
}: {
	/** the id of the board that was added */
	onBoard: (board: string) => void
	children: (choose: () => void) => ReactNode
}) {
	const texts = useTexts(fileTexts)
	const locale = useLocale()
	const { doc, history } = useRoom()
	const input = useRef<HTMLInputElement>(null)
	const [fault, setFault] = useState<FileFault>()
	const read = async (file: File | undefined) => {
		if (!file) return
		// A letter takes up to four bytes; what is far too long is not even loaded.
		if (file.size > 4 * longestFile) return setFault('tooLong')
		// A file that was moved or locked since it was chosen reads as one that says nothing.
		const text = await file.text().catch(() => '')
		afterAsking(casesIn(text), () => {
			const added = history.step(() => addBoardFromFile(doc, text, { locale }))
			if (added.ok) onBoard(added.value)
			else setFault(added.failure)
		})
	}
	return (
		<>
			{children(() => input.current?.click())}
			<input
				ref={input}
				type="file"
				hidden
				accept=".json,application/json"
				aria-label={texts.read}
				onChange={({ currentTarget }) => {
					void read(currentTarget.files?.[0])
					currentTarget.value = ''
				}}
			/>
			{fault && (
				<Dialog open title={texts.faults[fault]} onClose={() => setFault(undefined)}>
					<p>{texts.unchanged}</p>
					<footer className="dialog-actions">
						<Button kind="main" onClick={() => setFault(undefined)}>
							{texts.close}
						</Button>
					</footer>
				</Dialog>
			)}
		</>
	)
}
