import { useRef, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { limits } from '../../../shared/protocol/limits.ts'
import { workshopFileEnding } from '../../../shared/protocol/workshopFile.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useLocale } from '../../texts/locale.ts'
import { type Texts, useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { late } from '../../ui/late.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { handOverFile } from '../entrance/handover.ts'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { foundingTexts } from './foundingTexts.ts'
import { useFoundAtOnce } from './useFoundAtOnce.ts'
import type { FoundingKey } from './useFoundingKey.ts'
import './offers.css'

/** Knows documents, which the start page does without. */
const looking = late(() => import('../savedFile/savedFile.ts'))
/** A whole workshop is sent as it is. */
const wholeWorkshops = late(() => import('./openWorkshopFile.ts'))

/** A method, an agenda or a whole workshop that was saved as a file goes on in a new workshop; nothing is founded for what cannot be read. */
export function FileOffer({ server, foundingKey }: { server: Server; foundingKey: FoundingKey }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const input = useRef<HTMLInputElement>(null)
	const [fault, setFault] = useState<Texts<string>>()
	const [sending, setSending] = useState<{ part: number; cancel: () => void }>()
	const [refused, setRefused] = useState<Failure>()
	const { isFounding, failure = refused, found } = useFoundAtOnce(server, foundingKey)

	const openWorkshop = async (file: File) => {
		const { openWorkshopFile } = await wholeWorkshops.fetch()
		const taking = new AbortController()
		const cancel = () => taking.abort()
		setSending({ part: 0, cancel })
		const opened = await openWorkshopFile(server, file, {
			...foundingKey.inRequest,
			told: (part) => setSending({ part, cancel }),
			signal: taking.signal,
		})
		if (opened.ok) return navigate(`/w/${opened.value}/eingerichtet`)
		setSending(undefined)
		if (taking.signal.aborted) return
		setRefused(opened.failure)
		foundingKey.noteFailure(opened.failure)
	}

	const open = async (file: File) => {
		setFault(undefined)
		setRefused(undefined)
		const { isWorkshopFile } = await wholeWorkshops.fetch()
		if (await isWorkshopFile(file)) return openWorkshop(file)
		const { faultOfFile, textOfFile } = await looking.fetch()
		const text = await textOfFile(file)
		const wrong = faultOfFile(text)
		if (wrong) return setFault(wrong)
		const title =
			file.name
				.replace(/\.json$/iu, '')
				.slice(0, limits.title)
				.trim() || texts.newWorkshop
		await found({ title, template: 'empty', locale }, (workshop) => {
			handOverFile(workshop, text)
			return `/w/${workshop}/eingerichtet`
		})
	}

	return (
		<section className="start-offer">
			<Icon name="upload" size={24} />
			<div>
				<h2>{texts.fileTitle}</h2>
				<p className="ui-quiet">{texts.fileLine}</p>
				<Button kind="link" disabled={isFounding || sending !== undefined} onClick={() => input.current?.click()}>
					{isFounding ? texts.fileOpening : texts.fileOpen}
				</Button>
				<input
					ref={input}
					type="file"
					hidden
					accept={`.json,application/json,${workshopFileEnding}`}
					aria-label={texts.fileOpen}
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? []
						if (file) void open(file)
						currentTarget.value = ''
					}}
				/>
				{sending && (
					<ProgressLine
						doing={sending.part < 1 ? texts.fileSending : texts.fileLooking}
						part={sending.part}
						{...(sending.part < 1 && { cancel: { label: texts.fileCancel, onCancel: sending.cancel } })}
					/>
				)}
				{fault && (
					<Notice tone="bad" title={fault[locale]}>
						{texts.fileUnchanged}
					</Notice>
				)}
				{failure && <LateRefusalNotice failure={failure} />}
			</div>
		</section>
	)
}
