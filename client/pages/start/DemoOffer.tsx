import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { templateTexts } from '../../../shared/methods/templateTexts.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { useLocale } from '../../texts/locale.ts'
import { Button } from '../../ui/Button.tsx'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { foundWorkshop } from './foundWorkshop.ts'
import { demoTemplate } from './templates.ts'

/** The filled example: each visitor gets a copy of their own. */
export function DemoOffer({ server }: { server: Server }) {
	const { start } = useFrameTexts()
	const locale = useLocale()
	const [opening, setOpening] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const open = async () => {
		setOpening(true)
		setFailure(undefined)
		const founded = await foundWorkshop(server, { title: start.demoTitle, template: demoTemplate, locale })
		if (founded.ok) return navigate(`/w/${founded.value}`)
		setOpening(false)
		setFailure(founded.failure)
	}

	return (
		<section className="demo-offer">
			<DemoPicture />
			<div>
				<h2>{start.demoTitle}</h2>
				<p className="ui-quiet">
					{templateTexts[demoTemplate].line[locale]} {start.demoCopy}
				</p>
				<Button kind="link" disabled={opening} onClick={open}>
					{opening ? start.demoOpening : start.demoOpen}
				</Button>
				{failure && <LateRefusalNotice failure={failure} />}
			</div>
		</section>
	)
}

function DemoPicture() {
	return (
		<svg width="150" height="92" viewBox="0 0 150 92" aria-hidden="true">
			<rect width="150" height="92" fill="var(--nw-board)" />
			<path d="M38 30L80 46M80 46L118 24M80 46L112 70M38 30L48 68" stroke="var(--nw-ink-2)" strokeWidth="2" />
			<path d="M80 46L48 68" stroke="var(--nw-accent)" strokeWidth="3" strokeDasharray="5 4" />
			<rect x="29" y="21" width="18" height="18" fill="var(--nw-field-work)" />
			<circle cx="80" cy="46" r="11" fill="var(--nw-field-family)" />
			<rect x="110" y="16" width="17" height="17" fill="var(--nw-field-family)" />
			<path d="M48 56l12 12-12 12-12-12z" fill="var(--nw-field-money)" />
			<path d="M112 58l13 21h-26z" fill="var(--nw-field-education)" />
		</svg>
	)
}
