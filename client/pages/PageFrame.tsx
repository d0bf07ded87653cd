import { type ReactNode, useEffect } from 'react'
import { useFrameTexts } from '../texts/frame.ts'
import { Mark } from '../ui/Mark.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LateLegalLinks } from './LateLegalLinks.tsx'
import './pageFrame.css'

/**
 * The frame of every light page: mark, language, one main part, and in the foot what there is to know of the server. `title` is for the
 * window and its history; beside the mark stands the product, or the workshop that the page is about.
 */
export function PageFrame({
	title,
	workshop,
	footer,
	children,
}: {
	title?: string
	workshop?: string
	footer?: ReactNode
	children: ReactNode
}) {
	const { product } = useFrameTexts()
	useEffect(() => {
		document.title = title ? `${title} – ${product}` : product
	}, [title, product])
	return (
		<div className="page">
			<header>
				<a href="/" className="page-home">
					<Mark />
					<b>{workshop ?? product}</b>
				</a>
				<LanguageChoice />
			</header>
			{children}
			<footer>
				{footer}
				<LateLegalLinks />
			</footer>
		</div>
	)
}
