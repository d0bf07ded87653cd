import { useEffect, useRef, useState } from 'react'
import { type Locale, useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { FileDrop } from './FileDrop.tsx'
import { type FileProblem, isProblem, loadReader, type ParsedFile, readTable } from './parseFile.ts'
import { importTexts } from './texts.ts'
import '../actors.css'
import { importLimits } from '../../../shared/registry/csv/index.ts'

interface Refusal {
	happened: string
	todo: string
}

/** Asks for a file and reads it as a table; says what is wrong with one that is none, or that `refuse` does not take. */
export function ChooseFile({
	onFile,
	refuse,
	most = importLimits.listRows,
}: {
	onFile: (file: ParsedFile, name: string) => void
	refuse?: (file: ParsedFile) => Refusal | undefined
	/** lines that can be read in at once */
	most?: number
}) {
	const texts = useTexts(importTexts)
	const locale = useLocale()
	// Fetched while people look for their file: it works without a connection, too.
	useEffect(() => void loadReader().catch(() => {}), [])
	const [refusal, setRefusal] = useState<Refusal>()
	/** the last file chosen: a slow earlier one must not win */
	const latest = useRef<File>(undefined)
	const take = async (file: File) => {
		latest.current = file
		const parsed = await readFile(file, locale, most)
		if (latest.current !== file) return
		const refused = isProblem(parsed) ? texts.fileProblem(parsed, most) : refuse?.(parsed)
		setRefusal(refused)
		if (!refused && !isProblem(parsed)) onFile(parsed, file.name)
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

/** Reads a file of the person's device; one that is too large is not even loaded. */
async function readFile(file: File, locale: Locale, most: number): Promise<ParsedFile | FileProblem> {
	if (file.size > importLimits.bytes) return { kind: 'tooLarge', bytes: file.size }
	try {
		const table = await readTable(new Uint8Array(await file.arrayBuffer()), locale)
		const lines = isProblem(table) ? 0 : table.lines.length
		return lines > most ? { kind: 'tooManyLines', lines } : table
	} catch {
		// It was moved, changed or locked since it was chosen.
		return { kind: 'gone' }
	}
}
