import { Link, NavLink, useLocation } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LOCALES, type Locale } from '~/platform/locale'
import { Mark } from './mark'

export interface ShellPerson {
  name: string
  manages: boolean
  trains: boolean
  administers: boolean
}

interface ShellProps {
  /** Null: a stranger, who sees no navigation. */
  person: ShellPerson | null
  organisation: string | null
  locale: Locale
  children: ReactNode
}

/** What surrounds every page: skip link, brand, navigation by role, language switch, sign-out. */
export function Shell({ person, organisation, locale, children }: ShellProps) {
  const { t } = useTranslation('common')
  const main = useFocusOnNewPage()
  return (
    <>
      <a className="skip-link" href="#inhalt">
        {t('shell.skip')}
      </a>
      <header className="shell__head">
        <div className="shell__bar">
          <Link className="shell__brand" to="/">
            <Mark />
            Wachsam
          </Link>
          {person && <Navigation person={person} />}
          <div className="shell__tools">
            {person && <span className="shell__person">{person.name}</span>}
            <LanguageSwitch locale={locale} />
            {/* A whole-page post: nothing of the person stays in the page's memory. */}
            {person && (
              <form method="post" action="/abmelden">
                <button className="text-button">{t('shell.signOut')}</button>
              </form>
            )}
          </div>
        </div>
      </header>
      <main ref={main} className="shell__main" id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell__foot">
        <div className="shell__bar">
          <Link className="kern-link" to="/hilfe">
            {t('help.link')}
          </Link>
          <Link className="kern-link" to="/barrierefreiheit">
            {t('shell.accessibility')}
          </Link>
          <span>{organisation ? `${organisation} · ${t('shell.tagline')}` : t('shell.tagline')}</span>
        </div>
      </footer>
    </>
  )
}

/** A page that comes without a reload takes the focus, unless it has put it on something of its own. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const { pathname, hash } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const busy = hash !== '' || main.current?.contains(document.activeElement)
    if (!busy) main.current?.focus({ preventScroll: true })
  }, [pathname, hash])
  return main
}

function Navigation({ person }: { person: ShellPerson }) {
  const { t } = useTranslation('common')
  return (
    <nav className="shell__nav" aria-label={t('shell.navigation')}>
      <ul>
        <Item to="/" end>
          {t('shell.home')}
        </Item>
        <Item to="/kurse">{t('shell.courses')}</Item>
        {person.manages && <Item to="/leitung">{t('shell.coverage')}</Item>}
        {person.trains && <Item to="/studio">{t('shell.studio')}</Item>}
        {person.administers && <Item to="/verwaltung">{t('shell.administration')}</Item>}
      </ul>
    </nav>
  )
}

function Item({ to, end, children }: { to: string; end?: boolean; children: string }) {
  return (
    <li>
      <NavLink to={to} end={end}>
        {children}
      </NavLink>
    </li>
  )
}

/** A whole-page post: the document comes back in the other language, and the choice stays. */
function LanguageSwitch({ locale }: { locale: Locale }) {
  const { t } = useTranslation('common')
  const { pathname, search } = useLocation()
  const other = LOCALES.find((one) => one !== locale) ?? locale
  return (
    <form method="post" action="/sprache">
      <input type="hidden" name="weiter" value={pathname + search} />
      <button className="text-button" name="sprache" value={other} lang={other}>
        {t('shell.otherLanguage')}
      </button>
    </form>
  )
}
