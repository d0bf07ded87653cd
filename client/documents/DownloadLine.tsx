import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'
import { downloadTexts } from './texts.ts'
import { type Download, writeInWorker } from './writing.ts'
import './downloadLine.css'

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf',
} as const

type State =
	| { readonly is: 'writing'; readonly done: number }
	| { readonly is: 'failed' }
	| { readonly is: 'lacking'; readonly missing: number }

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
	useEffect(() => {
		const { form, document } = download
		setState({ is: 'writing', done: 0 })
		let isWanted = true
		const { file, cancel } = writeInWorker({ form, document, pictures: new Map() }, (done) =>
			setState({ is: 'writing', done }),
		)
		file.then(
			({ bytes, missing }) => {
				if (!isWanted) return
				saveFile(`${systemNameOf(document.title)}.${form}`, bytes, types[form])
				if (missing > 0) setState({ is: 'lacking', missing })
				else onClose()
			},
			() => isWanted && setState({ is: 'failed' }),
		)
		return () => {
			isWanted = false
			cancel()
		}
	}, [download, onClose])
	return (
		<div className="download-line">
			{state.is === 'writing' && (
				<ProgressLine
					doing={texts.writing[download.form]}
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
					title={texts.missing(state.missing)}
					action={
						<Button size="small" onClick={onClose}>
							{texts.close}
						</Button>
					}
				>
					{texts.missingTodo}
				</Notice>
			)}
		</div>
	)
}
