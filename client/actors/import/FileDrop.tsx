import { useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { importTexts } from './texts.ts'

/** A place for one file: by button, or dropped onto it. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
	const texts = useTexts(importTexts)
	const input = useRef<HTMLInputElement>(null)
	const [over, setOver] = useState(false)
	const take = (files: FileList | null) => {
		const file = files?.[0]
		if (file) onFile(file)
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
		<div
			className="import-drop"
			data-over={over || undefined}
			onDragOver={(event) => {
				event.preventDefault()
				setOver(true)
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault()
				setOver(false)
				take(event.dataTransfer.files)
			}}
		>
			<Button kind="main" icon="upload" onClick={() => input.current?.click()}>
				{texts.choose}
			</Button>
			<span>{texts.dropHere}</span>
			<p className="ui-quiet">{texts.formats}</p>
			<input
				ref={input}
				type="file"
				hidden
				accept=".csv,.graphml,.gexf,.txt,.tsv,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
				aria-label={texts.choose}
				onChange={({ currentTarget }) => {
					take(currentTarget.files)
					currentTarget.value = ''
				}}
			/>
		</div>
	)
}
