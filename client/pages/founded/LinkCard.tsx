import type { ReactNode } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'

/** One of the links: for whom it is, and what can be done with it. */
export function LinkCard({
	icon,
	title,
	about,
	isOwn,
	children,
}: {
	icon: IconName
	title: string
	about: string
	/** the one that is the founder's */
	isOwn?: boolean
	children: ReactNode
}) {
	return (
		<section className="founded-link" data-own={isOwn || undefined} aria-label={title}>
			<header>
				<Icon name={icon} size={24} />
				<div>
					<h2>{title}</h2>
					<p>{about}</p>
				</div>
			</header>
			{children}
		</section>
	)
}

/** An address to copy. One whose secret nobody shall read over a shoulder is shown without it. */
export function Address({ url, label, isSecret }: { url: string; label: string; isSecret?: boolean }) {
	const address = url.replace(/^https?:\/\//, '')
	return (
		<div className="founded-address">
			<input
				className="ui-input"
				readOnly
				aria-label={label}
				value={isSecret ? address.replace(/#.*/, '#•••') : address}
				onFocus={(event) => event.target.select()}
			/>
			<CopyButton text={url} />
		</div>
	)
}
