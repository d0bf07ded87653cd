import { Fragment } from 'react'
import { useFrameTexts } from '../texts/frame.ts'
import { chooseLocale, type Locale, useLocale } from '../texts/locale.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import './languageChoice.css'

const languages: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** Each language in its own words; narrow screens show its two letters. */
export function LanguageChoice() {
	const current = useLocale()
	const { language } = useFrameTexts()
	return (
		<nav className="language-choice" aria-label={language}>
			<Icon name="globe" size={16} />
			{(Object.keys(languages) as Locale[]).map((locale, i) => (
				<Fragment key={locale}>
					{i > 0 && <span aria-hidden="true">·</span>}
					<Button
						kind="link"
						lang={locale}
						title={languages[locale]}
						aria-current={locale === current || undefined}
						onClick={() => void chooseLocale(locale)}
					>
						<span>{languages[locale]}</span>
						<span>{locale.toUpperCase()}</span>
					</Button>
				</Fragment>
			))}
		</nav>
	)
}
