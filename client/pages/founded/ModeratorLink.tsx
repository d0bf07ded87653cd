import { type ReactNode, useState } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { keepsakeMail, keepsakeName, keepsakePage } from './keepsake.ts'
import { Address, LinkCard } from './LinkCard.tsx'
import { foundedTexts } from './texts.ts'

/** The founder's own link, three ways to keep it, and what losing it means. */
export function ModeratorLink({
	workshop,
	url,
	clock,
	onPrint,
}: {
	workshop: string
	url: string
	clock: Clock
	onPrint: () => void
}) {
	const texts = useTexts(foundedTexts)
	const locale = useLocale()
	const [saved, setSaved] = useState<number>()
	const { file, paper, mail } = texts.keep
	const keepsake = { workshop, url, words: texts.keepsake }
	const fileName = keepsakeName(file.name(workshop))
	const save = () => {
		saveFile(fileName, keepsakePage(keepsake, locale), 'text/html;charset=utf-8')
		setSaved(clock.now())
	}
	return (
		<LinkCard icon="key" title={texts.moderator.title} about={texts.moderator.about} isOwn>
			<Address url={url} label={texts.moderator.address} isSecret />
			<h3>{texts.keep.title}</h3>
			<ul className="founded-ways">
				<Way
					icon={saved === undefined ? 'doc' : 'saved'}
					title={file.title}
					about={saved === undefined ? file.about : file.done(fileName, saved)}
					isDone={saved !== undefined}
				>
					<Button icon="download" onClick={save}>
						{saved === undefined ? file.action : texts.keep.again}
					</Button>
				</Way>
				<Way icon="print" title={paper.title} about={paper.about}>
					<Button icon="print" onClick={onPrint}>
						{paper.action}
					</Button>
				</Way>
				<Way icon="mail" title={mail.title} about={mail.about}>
					<a className="ui-button" href={keepsakeMail(keepsake, mail.subject(workshop))}>
						<Icon name="mail" size={16} /> {mail.action}
					</a>
				</Way>
			</ul>
			<h3>{texts.lost.title}</h3>
			<ul className="founded-lost">
				<Loss icon="screen" who={texts.lost.device} what={texts.lost.deviceKnows} />
				<Loss icon="people" who={texts.lost.colleague} what={texts.lost.colleagueHelps} />
				<Loss icon="warning" who={texts.lost.nobody} what={texts.lost.nobodyCan} />
			</ul>
		</LinkCard>
	)
}

function Way({
	icon,
	title,
	about,
	isDone,
	children,
}: {
	icon: IconName
	title: string
	about: string
	isDone?: boolean
	children: ReactNode
}) {
	return (
		<li data-done={isDone || undefined}>
			<Icon name={icon} size={24} />
			<div>
				<b>{title}</b>
				<p className="ui-caption" role="status">
					{about}
				</p>
			</div>
			{children}
		</li>
	)
}

function Loss({ icon, who, what }: { icon: IconName; who: string; what: string }) {
	return (
		<li>
			<Icon name={icon} />
			<span>
				<b>{who}</b> {what}
			</span>
		</li>
	)
}
