import { useEffect, useState } from 'react'
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
	const [answer, setAnswer] = useState<OperatorTextAnswer>()
	const [failure, setFailure] = useState<Failure>()
	useEffect(() => {
		let isWanted = true
		void server.operatorText(name, locale).then((told) => {
			if (!isWanted) return
			setAnswer(told.ok ? told.value : undefined)
			setFailure(told.ok ? undefined : told.failure)
		})
		return () => {
			isWanted = false
		}
	}, [server, name, locale])

	const { title } = texts[name]
	const isMissing = failure?.id === 'notFound'
	return (
		<PageFrame title={title}>
			<main className="legal" aria-busy={!answer && !failure}>
				{answer ? <OperatorText answer={answer} title={title} /> : <h1>{title}</h1>}
				{!answer && !failure && <p role="status">{loading} …</p>}
				{isMissing && <MissingText name={name} />}
				{failure && !isMissing && <RefusalNotice failure={failure} />}
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
