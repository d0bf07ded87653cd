import { type ReactNode, Suspense, useRef, useState } from 'react'
import type { CaseFileFault } from '../../shared/registry/cases/caseFile.ts'
import type { Case, NewCase } from '../../shared/registry/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { late } from '../ui/late.ts'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'
import { ReadCases } from './lateParts.ts'
import { caseTexts } from './texts.ts'

const lateFile = late(() => import('../../shared/registry/cases/caseFile.ts'))

/** Fetches ahead what reads and writes files of cases. */
export const fetchCaseFile = () => void lateFile.fetch()

/** Hands the person a file of these cases. */
export async function saveCases(cases: readonly Case[], name: string) {
	saveFile(`${systemNameOf(name)}.json`, (await lateFile.fetch()).writeCaseFile(cases), 'application/json')
}

/** Lets a person choose a file of cases; `view` is what asks about it, to be shown anywhere. */
export function useCaseFile(onRead: (count: number) => void): {
	readonly choose: () => void
	readonly view: ReactNode
} {
	const texts = useTexts(caseTexts).file
	const input = useRef<HTMLInputElement>(null)
	const [asked, ask] = useState<readonly NewCase[] | CaseFileFault>()
	const read = async (file: File | undefined) => {
		if (!file) return
		const { longestCaseFile, readCaseFile } = await lateFile.fetch()
		// A letter takes up to four bytes; what is far too long is not even loaded.
		if (file.size > 4 * longestCaseFile) return ask('tooLong')
		// A file that was moved or locked since it was chosen reads as one that says nothing.
		const told = readCaseFile(await file.text().catch(() => ''))
		ask(told.ok ? told.value : told.failure)
	}
	const close = () => ask(undefined)
	const view = (
		<>
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
			{typeof asked === 'string' && (
				<Dialog open title={texts.faults[asked]} onClose={close}>
					<p>{texts.unchanged}</p>
					<footer className="dialog-actions">
						<Button kind="main" onClick={close}>
							{texts.close}
						</Button>
					</footer>
				</Dialog>
			)}
			{typeof asked === 'object' && (
				<Suspense>
					<ReadCases
						told={asked}
						onClose={close}
						onRead={(count) => {
							close()
							onRead(count)
						}}
					/>
				</Suspense>
			)}
		</>
	)
	return { choose: () => input.current?.click(), view }
}
