import { Suspense, useContext, useEffect, useMemo, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { BoardDrawerContext, boardsIn, type DrawnBoards } from './boardPictures.ts'
import { downloadTexts } from './texts.ts'
import { type Download, writeInWorker } from './writing.ts'
import './downloadLine.css'

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf',
} as const

type State =
	| { readonly is: 'drawing' | 'writing'; readonly done: number }
	| { readonly is: 'failed' }
	| { readonly is: 'lacking'; readonly missing: number; readonly boxed: readonly string[]; readonly boards: number }

const noBoards: DrawnBoards = { pictures: new Map(), lacking: 0 }

/** Writes a document and hands it over; shows how far it is, and stays only if there is something to say in the end. */
export function DownloadLine({
	download,
	onAgain,
	onClose,
}: {
	download: Download
	onAgain: () => void
	onClose: () => void
}) {
	const texts = useTexts(downloadTexts)
	const [state, setState] = useState<State>({ is: 'writing', done: 0 })
	const Drawer = useContext(BoardDrawerContext)
	const boards = useMemo(() => (Drawer ? boardsIn(download.document) : []), [Drawer, download])
	const [last, setLast] = useState<{ of: Download; drawn: DrawnBoards }>()
	const drawn = boards.length === 0 ? noBoards : last?.of === download ? last.drawn : undefined
	useEffect(() => {
		const { form, document, name } = download
		setState({ is: drawn ? 'writing' : 'drawing', done: 0 })
		if (!drawn) return
		let isWanted = true
		const { file, cancel } = writeInWorker({ form, document, pictures: drawn.pictures }, (done) =>
			setState({ is: 'writing', done }),
		)
		file.then(
			({ bytes, missing, boxed }) => {
				if (!isWanted) return
				saveFile(`${name}.${form}`, bytes, types[form])
				if (missing > 0 || drawn.lacking > 0) setState({ is: 'lacking', missing, boxed, boards: drawn.lacking })
				else onClose()
			},
			() => isWanted && setState({ is: 'failed' }),
		)
		return () => {
			isWanted = false
			cancel()
		}
	}, [download, drawn, onClose])
	return (
		<div className="download-line">
			{Drawer && !drawn && (
				<Suspense>
					<Drawer
						boards={boards}
						tell={(done) => setState({ is: 'drawing', done })}
						onDrawn={(now) => setLast({ of: download, drawn: now })}
					/>
				</Suspense>
			)}
			{(state.is === 'writing' || state.is === 'drawing') && (
				<ProgressLine
					doing={state.is === 'drawing' ? texts.drawing : texts.writing[download.form]}
					part={state.done}
					cancel={{ label: texts.cancel, onCancel: onClose }}
				/>
			)}
			{state.is === 'failed' && (
				<Notice
					tone="bad"
					title={texts.failed}
					action={
						<>
							<Button size="small" onClick={onAgain}>
								{texts.again}
							</Button>
							<Button size="small" onClick={onClose}>
								{texts.close}
							</Button>
						</>
					}
				>
					{texts.failedTodo}
				</Notice>
			)}
			{state.is === 'lacking' && (
				<Notice
					tone="care"
					title={[state.boards > 0 && texts.boards(state.boards), state.missing > 0 && texts.missing(state.missing)]
						.filter(Boolean)
						.join(' ')}
					action={
						<Button size="small" onClick={onClose}>
							{texts.close}
						</Button>
					}
				>
					{[
						state.boards > 0 && texts.boardsTodo,
						state.missing > 0 && texts.missingTodo(firstOf(state.boxed, texts.more)),
					]
						.filter(Boolean)
						.join(' ')}
				</Notice>
			)}
		</div>
	)
}

/** Words of any writing, each kept from turning what stands around it; only as many as one looks through. */
function firstOf(words: readonly string[], more: (n: number) => string): string {
	const shown = words.slice(0, mostShown).map((word) => `\u2068${word}\u2069`)
	return [...shown, ...(words.length > mostShown ? [more(words.length - mostShown)] : [])].join(', ')
}
const mostShown = 12
