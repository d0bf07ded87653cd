import { useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { FileDrop } from './FileDrop.tsx'
import { isProblem, type ParsedFile } from './parseFile.ts'
import { readFile } from './readFile.ts'
import { importTexts } from './texts.ts'
import '../actors.css'

interface Refusal {
	happened: string
	todo: string
}

/** Asks for a file and reads it as a table; says what is wrong with one that is none, or that `refuse` does not take. */
export function ChooseFile({
	onFile,
	refuse,
}: {
	onFile: (file: ParsedFile) => void
	refuse?: (file: ParsedFile) => Refusal | undefined
}) {
	const texts = useTexts(importTexts)
	const [refusal, setRefusal] = useState<Refusal>()
	/** the last file chosen: a slow earlier one must not win */
	const latest = useRef<File>(undefined)
	const take = async (file: File) => {
		latest.current = file
		const parsed = await readFile(file)
		if (latest.current !== file) return
		const refused = isProblem(parsed) ? texts.fileProblem(parsed) : refuse?.(parsed)
		setRefusal(refused)
		if (!refused && !isProblem(parsed)) onFile(parsed)
	}
	return (
		<>
			<FileDrop onFile={(file) => void take(file)} />
			{refusal && (
				<Notice tone="bad" title={refusal.happened}>
					{refusal.todo}
				</Notice>
			)}
		</>
	)
}
