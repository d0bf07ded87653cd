import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/lib/result.ts'
import type { OperatorTextAnswer, OperatorTextName } from '../../../shared/protocol/operatorTexts.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { readMarkdown, readPlainText } from './markdown.ts'
import { TextBlocks, TextSpans } from './TextBlocks.tsx'
import { legalTexts } from './texts.ts'
import './legal.css'

/** Imprint, privacy or accessibility in the operator's words; where there are none, the page says so and invents nothing. */
export function OperatorTextPage({ name, server }: { name: OperatorTextName; server: Server }) {
	const { toStart, loading } = useFrameTexts()
	const texts = useTexts(legalTexts)
	const locale = useLocale()
	const [told, setTold] = useState<Result<OperatorTextAnswer | undefined, Failure>>()
	useEffect(() => {
		let isWanted = true
		void server.operatorText(name, locale).then((answer) => {
			if (isWanted) setTold(answer)
		})
		return () => {
			isWanted = false
		}
	}, [server, name, locale])

	const { title } = texts[name]
	return (
		<PageFrame title={title}>
			<main className="legal" aria-busy={!told}>
				{told?.ok && told.value ? <OperatorText answer={told.value} title={title} /> : <h1>{title}</h1>}
				{!told && <p role="status">{loading} …</p>}
				{told?.ok && !told.value && <MissingText name={name} />}
				{told && !told.ok && <RefusalNotice failure={told.failure} />}
				{name === 'datenschutz' && (
					<p>
						<a href="/speicherung">{texts.storage}</a>
					</p>
				)}
				<p>
					<a href="/">{toStart}</a>
				</p>
			</main>
		</PageFrame>
	)
}

/** Its own first heading is the page's. */
function OperatorText({ answer: { text, form, locale }, title }: { answer: OperatorTextAnswer; title: string }) {
	const blocks = form === 'markdown' ? readMarkdown(text) : readPlainText(text)
	const [first, ...rest] = blocks
	const isHeaded = first?.kind === 'heading' && first.level === 1
	return (
		<article lang={locale}>
			<h1>{isHeaded ? <TextSpans spans={first.spans} /> : title}</h1>
			<TextBlocks blocks={isHeaded ? rest : blocks} />
		</article>
	)
}

function MissingText({ name }: { name: OperatorTextName }) {
	const texts = useTexts(legalTexts)
	return (
		<>
			<Notice tone="care" title={texts[name].missing}>
				{texts.ask}
			</Notice>
			<p className="ui-quiet">
				{texts.forOperators.before} <code>{`${name}.md`}</code> {texts.forOperators.between} <code>OPERATOR_TEXTS</code>
				{texts.forOperators.after}
			</p>
		</>
	)
}
