import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { templateTexts } from '../../../shared/methods/templateTexts.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { foundingTexts } from './foundingTexts.ts'
import { foundWorkshop } from './foundWorkshop.ts'
import picture from './lindenau.svg?url'
import { demoTemplate } from './templates.ts'
import type { FoundingKey } from './useFoundingKey.ts'
import './demoOffer.css'

/** The filled example: each visitor gets a copy of their own. */
export function DemoOffer({ server, foundingKey }: { server: Server; foundingKey: FoundingKey }) {
	const texts = useTexts(foundingTexts)
	const locale = useLocale()
	const [opening, setOpening] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const open = async () => {
		setOpening(true)
		setFailure(undefined)
		const request = { title: texts.demoTitle, template: demoTemplate, locale, ...foundingKey.inRequest }
		const founded = await foundWorkshop(server, request)
		if (founded.ok) return navigate(`/w/${founded.value}`)
		setOpening(false)
		setFailure(founded.failure)
		foundingKey.noteFailure(founded.failure)
	}

	return (
		<section className="demo-offer">
			<img src={picture} width="152" height="94" alt="" />
			<div>
				<h2>{texts.demoTitle}</h2>
				<p className="ui-quiet">
					{templateTexts[demoTemplate].line[locale]} {texts.demoCopy}
				</p>
				<Button kind="link" disabled={opening} onClick={open}>
					{opening ? texts.demoOpening : texts.demoOpen}
				</Button>
				{failure && <LateRefusalNotice failure={failure} />}
			</div>
		</section>
	)
}
