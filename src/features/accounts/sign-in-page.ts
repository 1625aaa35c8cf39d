// The page that signs a browser in: by link (token behind #), by password or over an identity provider. No inline script.
import { OIDC_PATH, type OidcRefusal } from './oidc/oidc-route';

/** `withProvider`: whether there is an identity provider to sign in at. */
export function signInPage(withProvider: boolean): string {
  const provider = `<p><a id="provider" href="${OIDC_PATH}">用统一身份认证登录 Sign in with the identity provider</a></p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>登录 Sign in · 教师交流与乡村师资配置</title>
<link rel="stylesheet" href="/sign-in/page.css">
</head>
<body>
<main>
<h1>教师交流与乡村师资配置 <small>Teacher exchange and rural staffing</small></h1>
<form id="form" hidden>
<label id="login-row">登录名 Login <input id="login" name="username" autocomplete="username" maxlength="64"></label>
<label id="password-row"><span id="password-label">密码 Password</span>
<input id="password" type="password" name="password" autocomplete="current-password" maxlength="200"></label>
<button type="submit">登录 Sign in</button>
</form>
${withProvider ? provider : ''}
<p id="message" role="alert"></p>
<noscript><p>此页需要 JavaScript。 This page needs JavaScript.</p></noscript>
</main>
<script src="/sign-in/page.js"></script>
</body>
</html>
`;
}

const REFUSALS: Readonly<Record<OidcRefusal, string>> = {
  PROVIDER_UNREACHABLE: '统一身份认证暂时无法使用 The identity provider cannot be reached',
  ATTEMPT_EXPIRED: '登录已超时，请重试 This attempt has expired: try again',
  NOT_PROVEN: '统一身份认证的答复无效，请重试 The answer of the identity provider is not valid: try again',
  NO_ACCOUNT: '您在本系统没有账号，请联系管理员 You have no account here: ask the administrator',
  DECLINED: '统一身份认证未同意登录 The identity provider declined',
};

export const SIGN_IN_STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: #f4f6f8; color: #1b2733 }
main { max-width: 24rem; margin: 10vh auto 0; padding: 1.5rem; background: #fff; border-radius: .5rem }
h1 { font-size: 1.2rem } small { display: block; font-weight: 400; color: #4a5a68 }
form { display: grid; gap: 1rem } form[hidden], label[hidden] { display: none }
label { display: grid; gap: .25rem } input, button { font: inherit; padding: .5rem }
button { background: #0b5cad; color: #fff; border: 0; border-radius: .25rem } [role=alert] { color: #a01818 }
`;

/** `home` is the address of the first page. */
export function signInScript(home: string): string {
  return `(function () {
  var byId = function (id) { return document.getElementById(id); };
  var asked = new URLSearchParams(location.search);
  var wanted = asked.get('to') === 'graphiql' ? '/graphiql' : ${JSON.stringify(home)};
  var refusals = ${JSON.stringify(REFUSALS)};
  var link = location.hash.slice(1);
  // The token goes out of the address at once, so that it stays in no history.
  history.replaceState(null, '', location.pathname);

  function send(address, body, tries) {
    return fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then(function (response) {
      // Many sign in at the same moment: wait for a turn instead of asking the person to.
      if (response.status === 429 && (tries || 0) < 5) {
        return new Promise(function (resolve) { setTimeout(resolve, 1000 + Math.random() * 1500); })
          .then(function () { return send(address, body, (tries || 0) + 1); });
      }
      return response.json().then(function (answer) {
        if (response.ok) location.replace(wanted);
        else throw answer.errors[0];
      });
    });
  }
  function show(error) {
    byId('message').textContent = error && error.message ? error.message : '请重试 Please try again';
  }
  function ask(choosing) {
    byId('form').hidden = false;
    byId('login-row').hidden = choosing;
    if (choosing) {
      byId('password-label').textContent = '新密码 New password';
      byId('password').autocomplete = 'new-password';
    }
  }
  byId('form').addEventListener('submit', function (event) {
    event.preventDefault();
    var password = byId('password').value;
    var sent = link
      ? send('/session/link', { token: link, password: password })
      : send('/session', { login: byId('login').value.trim(), password: password });
    sent.catch(show);
  });
  var provider = byId('provider');
  if (provider && asked.get('to') === 'graphiql') provider.href += '?to=graphiql';
  var refused = asked.get('refused');
  if (Object.prototype.hasOwnProperty.call(refusals, refused)) show({ message: refusals[refused] });
  if (!link) ask(false);
  else {
    send('/session/link', { token: link }).catch(function (error) {
      var choosing = error && error.extensions && error.extensions.code === 'BAD_USER_INPUT';
      if (!choosing) link = '';
      ask(choosing);
      show(error);
    });
  }
})();
`;
}
