//! What counts as an origin in the configuration: `scheme://host[:port]` and nothing more.

use actix_web::http::Uri;

/// Says what is wrong with an origin, as the end of a sentence.
pub(super) fn check(origin: &str) -> Result<(), &'static str> {
    let uri: Uri = origin
        .parse()
        .map_err(|_| "is not an address such as https://report.example.org")?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err("is not an address such as https://report.example.org");
    };
    if format!("{scheme}://{authority}") != origin || origin.bytes().any(|b| b.is_ascii_uppercase()) {
        return Err("must be scheme, host and port only, in small letters and without a slash at the end");
    }
    if authority.as_str().contains('@') {
        return Err("must not hold a user name");
    }
    match scheme {
        "https" => Ok(()),
        "http" if is_onion(origin) || is_this_machine(authority.host()) => Ok(()),
        "http" => {
            Err("must begin with https:// (plain http is for this machine and for onion addresses only)")
        }
        _ => Err("must begin with https://"),
    }
}

/// Whether an origin, a `Host` header or an authority names an onion service.
pub(crate) fn is_onion(text: &str) -> bool {
    let authority = text.rsplit('/').next().unwrap_or(text);
    let host = authority.split(':').next().unwrap_or(authority);
    host.to_ascii_lowercase().ends_with(".onion")
}

pub(super) fn is_this_machine(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
