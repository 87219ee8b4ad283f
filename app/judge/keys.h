// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

#include <chrono>
#include <functional>

class QObject;

namespace judge {

/// Finds the key of a set-up: empty for a set-up without one, else the environment variable that it names,
/// else what this person keeps under that name in the keychain (Secret Service or KWallet). Calls `found`
/// once, from the calling thread's event loop or before this returns, and not after `context` is gone.
/// Error::Network where there is none. The keychain may ask the person to unlock it.
void findKey(const Spec &spec, QObject *context,
             const std::function<void(const model::Result<QByteArray> &)> &found);

/// Whether findKey() asks the keychain: no environment variable has the name.
[[nodiscard]] bool asksKeychain(const Spec &spec);

/// findKey() for a program without an event loop: waits, but not longer than `patience`.
[[nodiscard]] model::Result<QByteArray> waitForKey(const Spec &spec, std::chrono::seconds patience);

/// Keeps a key under the name that a set-up has for it in the keychain, in the way of findKey(). Error::Usage
/// for a key that cannot be one, Error::Storage where no keychain takes it.
void keepKey(const QString &name, const QByteArray &key, QObject *context,
             const std::function<void(const model::Result<> &)> &kept);

} // namespace judge
