import { useRef, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import type { Server } from '../../api/server.ts'
import { useLocale } from '../../texts/locale.ts'
import { type Texts, useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { late } from '../../ui/late.ts'
import { Notice } from '../../ui/Notice.tsx'
import { handOverFile } from '../entrance/handover.ts'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { foundingTexts } from './foundingTexts.ts'
import { useFoundAtOnce } from './useFoundAtOnce.ts'
import type { FoundingKey } from './useFoundingKey.ts'
import './offers.css'

/** Knows documents, which the start page does without. */
const looking = late(() => import('../savedFile/savedFile.ts'))

/** A method or an agenda that was saved as a file goes on in a new workshop; nothing is founded for what cannot be read. */
export function FileOffer({ server, foundingKey }: { server: Server; foundingKey: FoundingKey }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const input = useRef<HTMLInputElement>(null)
	const [fault, setFault] = useState<Texts<string>>()
	const { isFounding, failure, found } = useFoundAtOnce(server, foundingKey)

	const open = async (file: File) => {
		setFault(undefined)
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
				<Button kind="link" disabled={isFounding} onClick={() => input.current?.click()}>
					{isFounding ? texts.fileOpening : texts.fileOpen}
				</Button>
				<input
					ref={input}
					type="file"
					hidden
					accept=".json,application/json"
					aria-label={texts.fileOpen}
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? []
						if (file) void open(file)
						currentTarget.value = ''
					}}
				/>
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
